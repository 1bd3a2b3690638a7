/** Entry of dist/excel/functions.js, a classic script: every function is registered before Excel may call one. */
import { catalogue } from "@dairy-functions/shared";
import { register } from "./register-in-excel.ts";

if (typeof CustomFunctions === "undefined")
  document.documentElement.className = "no-office"; // style.css then says so
else register(catalogue);
