import { sentenceWith } from "@dairy-functions/formulas";

const french = (sentence: string) => sentenceWith(sentence, ",", (whole) => whole.replaceAll(",", "\u202f"));

test("a number may have an ending of a language, and digits in a name stay as they are", () => {
  const stars = (sentence: string) =>
    sentenceWith(
      sentence,
      ".",
      (whole) => whole,
      (number) => "*".repeat(number.length),
    );
  expect(stars("13টি উত্তরের 3টি; 10वें; 1-এর কম; 100 kg ECM, BD-2, H2O, 25kg")).toBe(
    "**টি উত্তরের *টি; **वें; *-এর কম; *** kg ECM, BD-2, H2O, 25kg",
  );
});

test.each([
  ["4.5 kg, 10,000.5 kg and 1,000", "4,5 kg, 10\u202f000,5 kg and 1\u202f000"],
  ['fat is "4.5"', 'fat is "4.5"'],
  // Parts of a paper.
  ["1,362 in section 3.6", "1\u202f362 in section 3.6"],
  ["sections 3.3 and 3.7, Table 10.22", "sections 3.3 and 3.7, Table 10.22"],
  ["selon l'équation 10.6, 1.097", "selon l'équation 10.6, 1,097"],
  ["las secciones 3.3 a 3.8 y la ecuación 9.4-2", "las secciones 3.3 a 3.8 y la ecuación 9.4-2"],
  ["a seção 3.5 tem 0.15", "a seção 3.5 tem 0,15"],
])("%s", (english, expected) => {
  expect(french(english)).toBe(expected);
});
