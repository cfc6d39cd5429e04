package org.govsm.procurement.law;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;
import org.govsm.procurement.procedure.SplittingRequest;
import org.govsm.procurement.question.ComposedQuestion;
import org.govsm.procurement.question.Computation;

/** Sources of the typed keys: what the packs, the books and the questions in Java say of them. */
final class KeySources {

  private static final int WIDTH = 100;
  private static final String WRITTEN =
      " Written by {@code KeysTest} from the packs and books, with their words; not edited by"
          + " hand.";
  private static final Set<String> UNITS = Set.of("rupees", "percent", "days", "months", "years");
  private static final Set<String> IN_JAVA_LANG = Set.of("Class", "Object", "Record", "Package");

  private final Messages words;
  private final Map<String, Question> questions = new TreeMap<>();
  private final Map<String, Class<?>> answers = new TreeMap<>();
  private final Map<String, Map<String, Fact>> facts = new TreeMap<>();
  private final Map<String, Set<String>> codes = new TreeMap<>();
  private final Set<String> days = new TreeSet<>();
  private final Map<String, Map<String, Fact>> fields = new TreeMap<>();

  KeySources(Library library, Messages words) {
    this.words = words;
    library.packs().forEach(pack -> pack.questions().forEach(each -> add(each, Outputs.class)));
    for (RuleBook book : library.books()) {
      book.questions().forEach(each -> add(each, Outputs.class));
      ComposedQuestions.of(book).all().forEach(each -> add(each.question(), answerOf(each)));
      asked(SplittingRequest.question(book));
    }
  }

  private static Class<?> answerOf(ComposedQuestion question) {
    try {
      ParameterizedType decision =
          (ParameterizedType)
              question.getClass().getMethod("decide", Case.class).getGenericReturnType();
      return (Class<?>) decision.getActualTypeArguments()[0];
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(Question question, Class<?> answer) {
    questions.put(question.id(), question);
    answers.put(question.id(), answer);
    asked(question);
    boolean byField = answer == Computation.class || answer == Outputs.class && !question.isMany();
    if (byField) {
      question.answer().forEach(field -> put(fields, kind(field), field));
    }
  }

  private void asked(Question question) {
    days.addAll(question.dayRoles());
    for (Fact fact : question.facts()) {
      put(facts, isLocalTime(question, fact) ? "localTime" : kind(fact), fact);
      codes.computeIfAbsent(fact.name(), name -> new TreeSet<>()).addAll(fact.codes());
    }
  }

  private static void put(Map<String, Map<String, Fact>> all, String kind, Fact fact) {
    all.computeIfAbsent(fact.name(), name -> new TreeMap<>()).put(kind, fact);
  }

  private static String kind(Fact fact) {
    return switch (fact.type()) {
      case DAY -> "day";
      case BOOLEAN -> "flag";
      case STRING -> fact.isMany() ? "codes" : "text";
      case NUMBER ->
          switch (fact.unit().orElse("")) {
            case "rupees" -> "money";
            case "percent" -> "percent";
            default -> "number";
          };
    };
  }

  private static boolean isLocalTime(Question question, Fact fact) {
    return question
        .read(Map.of("facts", Map.of(fact.name(), "no time")))
        .<List<InputFault>>fold(read -> List.of(), faults -> faults)
        .stream()
        .anyMatch(fault -> fault.code().equals("input.time"));
  }

  private static String type(String kind) {
    return switch (kind) {
      case "money" -> "Money";
      case "percent" -> "Percent";
      case "number" -> "BigDecimal";
      case "flag" -> "Boolean";
      case "day" -> "LocalDate";
      case "localTime" -> "LocalDateTime";
      case "codes" -> "List<String>";
      default -> "String";
    };
  }

  String ofFacts() {
    StringBuilder body = new StringBuilder();
    facts.forEach(
        (name, kinds) -> {
          String kind = kinds.containsKey("codes") ? "codes" : only(name, kinds);
          constant(body, "FactKey", kind, name, "", told(kinds.get(kind)));
        });
    return source(
        "ProcurementFacts",
        "Keys of the facts that questions of the shipped law ask for.",
        body,
        "FactKey",
        facts.values());
  }

  private static String only(String name, Map<String, Fact> kinds) {
    if (kinds.size() > 1) {
      throw new IllegalStateException("the fact " + name + " is of several kinds: " + kinds);
    }
    return kinds.keySet().iterator().next();
  }

  private String told(Fact fact) {
    String listed =
        codes.getOrDefault(fact.name(), Set.of()).isEmpty()
            ? ""
            : ": "
                + (fact.isMany() ? "codes" : "a code")
                + " of {@link ProcurementCodes."
                + nested(fact.name())
                + "}";
    return withUnit(fact) + listed;
  }

  /** The label, and the unit where the label does not say it. */
  private String withUnit(Fact fact) {
    String label = fact.label(words);
    return fact.unit()
        .filter(UNITS::contains)
        .filter(unit -> !label.toLowerCase(Locale.ROOT).contains(unit))
        .map(unit -> label + ", in " + unit)
        .orElse(label);
  }

  String ofDays() {
    StringBuilder body = new StringBuilder();
    for (String role : days) {
      doc(body, "  ", words.term("fact." + role));
      field(body, "DayRole", constant(role), "new DayRole(\"" + role + "\")");
    }
    return file(
        "ProcurementDays",
        "Roles of the days that questions of the shipped law ask for.",
        body,
        Set.of("org.govsm.core.rules.DayRole"));
  }

  String ofQuestions() {
    StringBuilder body = new StringBuilder();
    Set<String> imports = new TreeSet<>(Set.of("org.govsm.core.rules.QuestionKey"));
    questions.forEach(
        (id, question) -> {
          Class<?> answer = answers.get(id);
          imports.add(answer.getName());
          doc(body, "  ", words.say(question.title()));
          field(
              body,
              "QuestionKey<" + answer.getSimpleName() + ">",
              constant(id),
              "new QuestionKey<>(\"" + id + "\", " + answer.getSimpleName() + ".class)");
        });
    return file(
        "ProcurementQuestionKeys",
        "Keys of the questions that the shipped law answers.",
        body,
        imports);
  }

  String ofAnswers() {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, kinds) ->
            kinds.forEach(
                (kind, field) -> {
                  boolean bare = kinds.size() > 1 && kind.equals("number");
                  constant(
                      body,
                      "AnswerKey",
                      kind,
                      name,
                      bare ? "_NUMBER" : "",
                      bare ? field.label(words) + ", as a number without a unit" : withUnit(field));
                }));
    return source(
        "ProcurementAnswers",
        "Keys of the fields that answers of the shipped law have, where a question has one answer.",
        body,
        "AnswerKey",
        fields.values());
  }

  String ofCodes() {
    StringBuilder body = new StringBuilder();
    codes.forEach(
        (name, all) -> {
          if (!all.isEmpty()) {
            Fact fact = facts.get(name).values().iterator().next();
            doc(
                body,
                "  ",
                "Codes of {@link ProcurementFacts#" + constant(name) + "}: " + fact.label(words));
            body.append("  public static final class ").append(nested(name)).append(" {\n\n");
            for (String code : all) {
              doc(body, "    ", words.find("term." + code).orElse(code));
              field(body, "    ", "String", code, '"' + code + '"');
            }
            body.append("    private ").append(nested(name)).append("() {}\n  }\n\n");
          }
        });
    return file(
        "ProcurementCodes",
        "Codes of the facts that questions of the shipped law ask for.",
        body,
        Set.of());
  }

  private static String nested(String name) {
    String camel = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return IN_JAVA_LANG.contains(camel) ? camel + "Code" : camel;
  }

  static String constant(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[.-]", "_")
        .toUpperCase(Locale.ROOT);
  }

  private static void constant(
      StringBuilder body, String key, String kind, String name, String suffix, String text) {
    doc(body, "  ", text);
    field(
        body,
        key + "<" + type(kind) + ">",
        constant(name) + suffix,
        key + "." + kind + "(\"" + name + "\")");
  }

  private static void field(StringBuilder body, String type, String name, String value) {
    field(body, "  ", type, name, value);
  }

  private static void field(
      StringBuilder body, String indent, String type, String name, String value) {
    String start = indent + "public static final " + type + " " + name + " =";
    String line = start + " " + value + ";";
    body.append(line.length() <= WIDTH ? line : start + "\n    " + indent + value + ";")
        .append("\n\n");
  }

  /** As the formatter writes it: on one line, or filled lines. */
  private static void doc(StringBuilder body, String indent, String text) {
    String end = text.endsWith("?") || text.endsWith(".") ? "" : ".";
    String start = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    String escaped = start.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + end;
    if (indent.length() + escaped.length() + 8 <= WIDTH) {
      body.append(indent).append("/** ").append(escaped).append(" */\n");
      return;
    }
    body.append(indent).append("/**\n");
    StringBuilder line = new StringBuilder(indent + " *");
    for (String word : escaped.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        body.append(line).append('\n');
        line = new StringBuilder(indent + " *");
      }
      line.append(' ').append(word);
    }
    body.append(line).append('\n').append(indent).append(" */\n");
  }

  private static String source(
      String name,
      String sentence,
      StringBuilder body,
      String key,
      Iterable<Map<String, Fact>> kinds) {
    Map<String, String> types =
        Map.of(
            "money", "org.govsm.core.money.Money",
            "percent", "org.govsm.core.money.Percent",
            "number", "java.math.BigDecimal",
            "day", "java.time.LocalDate",
            "localTime", "java.time.LocalDateTime",
            "codes", "java.util.List");
    Set<String> imports = new TreeSet<>(Set.of("org.govsm.core.rules." + key));
    kinds.forEach(
        each ->
            each.keySet().stream()
                .flatMap(kind -> Stream.ofNullable(types.get(kind)))
                .forEach(imports::add));
    return file(name, sentence, body, imports);
  }

  private static String file(
      String name, String sentence, StringBuilder body, Set<String> imports) {
    StringBuilder text = new StringBuilder("package org.govsm.procurement.law;\n\n");
    new TreeSet<>(imports)
        .stream()
            .filter(each -> !each.startsWith("org.govsm.procurement.law."))
            .forEach(each -> text.append("import ").append(each).append(";\n"));
    text.append(imports.isEmpty() ? "" : "\n");
    doc(text, "", sentence + WRITTEN);
    text.append("public final class ").append(name).append(" {\n\n");
    text.append(body);
    return text.append("  private ").append(name).append("() {}\n}\n").toString();
  }
}
