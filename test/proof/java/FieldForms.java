import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;

/**
 * Fills in forms in JavaRosa, the engine of ODK Collect and KoboCollect: FieldForms JOBS, where JOBS is a file with
 * [{"form": path of an XForm, "rows": [{name: answer, or one for each time of a group}]}]. Writes the values of every
 * node for each row; with a "language", the form is saved, opened again and switched to it in the middle of the answers,
 * and what its notes say then is under "label NAME". Instead of rows, a form of functions has {"questions": {name: {"params": [...], "rows": [[...]]}}}:
 * then it writes the two results of each row.
 */
public class FieldForms {
  public static void main(String[] arguments) throws Exception {
    ObjectMapper json = new ObjectMapper();
    new XFormsModule().registerModule();
    ArrayNode results = json.createArrayNode();
    for (JsonNode job : json.readTree(new File(arguments[0]))) {
      String form = job.get("form").asText();
      ArrayNode filled = results.addArray();
      if (job.has("questions")) ask(opened(form), job.get("questions"), filled.addObject());
      else for (JsonNode row : job.get("rows")) filled.add(fill(json, form, row, job.path("language").asText()));
    }
    json.writeValue(System.out, results);
  }

  static FormDef opened(String path) throws Exception {
    FormDef form = XFormUtils.getFormFromFormXml(path, null);
    form.initialize(true, new InstanceInitializationFactory());
    return form;
  }

  /** The form as it is after a person has left it half filled in: saved, and opened again from the file. */
  static FormDef reopened(String path, FormDef left) throws Exception {
    byte[] saved = new XFormSerializingVisitor().serializeInstance(left.getMainInstance());
    FormDef form = XFormUtils.getFormFromFormXml(path, null);
    TreeElement root = form.getMainInstance().getRoot().deepCopy(true);
    root.populate(XFormParser.restoreDataModel(saved, null).getRoot(), form);
    form.getMainInstance().setRoot(root);
    form.initialize(false, new InstanceInitializationFactory());
    return form;
  }

  /** Answers the parameters of each function, row by row in the same form. */
  static void ask(FormDef form, JsonNode questions, ObjectNode results) {
    for (Iterator<Map.Entry<String, JsonNode>> all = questions.fields(); all.hasNext();) {
      Map.Entry<String, JsonNode> function = all.next();
      TreeElement group = form.getMainInstance().getRoot().getChild(function.getKey(), 0);
      ArrayNode answers = results.putArray(function.getKey());
      for (JsonNode row : function.getValue().get("rows")) {
        int k = 0;
        for (JsonNode param : function.getValue().get("params")) {
          TreeElement node = group.getChild(param.asText(), 0);
          form.setValue(typed(node.getDataType(), row.get(k++)), node.getRef(), true);
        }
        answers.addArray().add(textOf(group.getChild("all", 0))).add(textOf(group.getChild("required", 0)));
      }
    }
  }

  static String textOf(TreeElement node) {
    return node.getValue() == null ? "" : node.getValue().uncast().getString();
  }

  /** Answers question by question in a form that is new each time, as for each farm. */
  static ObjectNode fill(ObjectMapper json, String path, JsonNode row, String language) throws Exception {
    FormDef form = opened(path);
    addTimes(form, row);
    Map<String, List<TreeElement>> nodes = nodesOf(form);
    int place = 0;
    for (Iterator<Map.Entry<String, JsonNode>> all = row.fields(); all.hasNext();) {
      Map.Entry<String, JsonNode> each = all.next();
      if (place++ == row.size() / 2 && !language.isEmpty()) {
        form = reopened(path, form);
        form.getLocalizer().setLocale(language);
        nodes = nodesOf(form);
      }
      int k = 0;
      for (JsonNode value : each.getValue().isArray() ? each.getValue() : json.createArrayNode().add(each.getValue())) {
        TreeElement node = nodes.get(each.getKey()).get(k++);
        form.setValue(typed(node.getDataType(), value), node.getRef(), true);
      }
    }
    ObjectNode values = json.createObjectNode();
    nodesOf(form).forEach((name, all) -> {
      ArrayNode array = values.putArray(name);
      for (TreeElement node : all) array.add(textOf(node));
    });
    if (!language.isEmpty()) putLabels(form, values);
    return values;
  }

  /** What the notes say to a person who walks through the form. */
  static void putLabels(FormDef form, ObjectNode values) {
    FormEntryController controller = new FormEntryController(new FormEntryModel(form));
    for (int event = controller.stepToNextEvent(); event != FormEntryController.EVENT_END_OF_FORM; event = controller.stepToNextEvent()) {
      if (event != FormEntryController.EVENT_QUESTION) continue;
      String name = controller.getModel().getFormIndex().getReference().getNameLast();
      String said = controller.getModel().getQuestionPrompt().getQuestionText();
      if (name.endsWith("Note")) values.withArray("label " + name).add(said);
    }
  }

  /** Makes a group repeat as often as the row has answers for it, as the button "Add" does. */
  static void addTimes(FormDef form, JsonNode row) throws Exception {
    for (Iterator<Map.Entry<String, JsonNode>> all = row.fields(); all.hasNext();) {
      Map.Entry<String, JsonNode> each = all.next();
      if (!each.getValue().isArray()) continue;
      FormEntryController controller = new FormEntryController(new FormEntryModel(form));
      while (nodesOf(form).get(each.getKey()).size() < each.getValue().size()) {
        int event = controller.stepToNextEvent();
        if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT) controller.newRepeat();
        if (event == FormEntryController.EVENT_END_OF_FORM) throw new Exception(each.getKey() + " cannot be added");
      }
      return;
    }
  }

  static IAnswerData typed(int type, JsonNode value) {
    if (value.isNull()) return null;
    if (type == Constants.DATATYPE_INTEGER) return new IntegerData(value.asInt());
    if (type == Constants.DATATYPE_DECIMAL) return new DecimalData(value.asDouble());
    if (type == Constants.DATATYPE_DATE) {
      LocalDate day = LocalDate.parse(value.asText());
      return new DateData(new Date(day.getYear() - 1900, day.getMonthValue() - 1, day.getDayOfMonth()));
    }
    return new StringData(value.asText());
  }

  /** The nodes of each name; those of a group that repeats in the order of its times. */
  static Map<String, List<TreeElement>> nodesOf(FormDef form) {
    Map<String, List<TreeElement>> nodes = new LinkedHashMap<>();
    collect(form.getMainInstance().getRoot(), nodes);
    return nodes;
  }

  static void collect(TreeElement node, Map<String, List<TreeElement>> nodes) {
    if (node.getMult() == TreeReference.INDEX_TEMPLATE) return;
    if (node.getNumChildren() == 0) nodes.computeIfAbsent(node.getName(), name -> new ArrayList<>()).add(node);
    for (int k = 0; k < node.getNumChildren(); k++) collect(node.getChildAt(k), nodes);
  }
}
