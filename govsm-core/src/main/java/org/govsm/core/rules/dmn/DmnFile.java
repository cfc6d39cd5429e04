package org.govsm.core.rules.dmn;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.rules.table.Authority;
import org.govsm.core.rules.table.CellException;
import org.govsm.core.rules.table.Literals;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Reads the elements of a DMN file that the profile accepts and notes all that it refuses. */
final class DmnFile {

  static final String OWN = "urn:govsm:pack:1";

  private static final Set<String> DMN =
      Set.of(
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "https://www.omg.org/spec/DMN/20211108/MODEL/",
          "https://www.omg.org/spec/DMN/20230324/MODEL/");
  private static final Set<String> WRITTEN_BY_EDITORS =
      Set.of(
          "extensionElements",
          "description",
          "question",
          "allowedAnswers",
          "textAnnotation",
          "association",
          "group");
  private static final String DIAGRAM = "/DMNDI/";
  final XmlCursor in;
  final Map<String, String> header = new LinkedHashMap<>();
  final Map<String, Raw.Type> types = new LinkedHashMap<>();
  final Map<String, Raw.Input> inputs = new LinkedHashMap<>();
  final Map<String, Authority> instruments = new LinkedHashMap<>();
  final Map<String, Raw.Decision> decisions = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> inputNames = new HashSet<>();

  DmnFile(XmlCursor in) {
    this.in = in;
  }

  void read() {
    if (!in.name().equals("definitions") || !DMN.contains(in.namespace())) {
      in.problem(
          "dmn.version",
          "<" + in.name() + "> of '" + in.namespace() + "' is not DMN 1.3, 1.4 or 1.5",
          "save the file as DMN 1.3");
      in.skip();
      return;
    }
    language("expressionLanguage");
    header.putAll(own("edition", "status", "checkedTo", "searchedOn", "searchedFor", "needs"));
    header.put("id", id());
    while (enter()) {
      definition();
    }
  }

  private void definition() {
    switch (in.name()) {
      case "itemDefinition" -> type();
      case "inputData" -> input();
      case "knowledgeSource" -> {
        Authority instrument = new DmnInstrument(this).read();
        instruments.put("#" + instrument.id(), instrument);
      }
      case "decision" -> {
        Raw.Decision decision = new DmnDecision(this).read();
        decisions.put(decision.id(), decision);
      }
      default -> refuse("a pack has types, inputs, decisions and knowledge sources only");
    }
  }

  private void type() {
    own();
    id();
    Position at = in.position();
    String name = in.required("name");
    if (in.attribute("isCollection").filter("true"::equals).isPresent()) {
      in.problem("type.collection", "the type " + name + " is a collection", "use one value");
    }
    String typeRef = "";
    Optional<Raw.Text> allowed = Optional.empty();
    boolean compound = false;
    while (enter()) {
      switch (in.name()) {
        case "typeRef" -> typeRef = in.text();
        case "allowedValues" -> allowed = Optional.of(unary());
        case "itemComponent" -> {
          compound = true;
          in.skip();
        }
        default -> refuse("a type has a typeRef and allowedValues, or components");
      }
    }
    if (types.containsKey(name)) {
      in.problem(at, "dmn.name-twice", "the type " + name + " appears twice", "change one");
    }
    types.put(name, new Raw.Type(name, typeRef, allowed, compound, at));
  }

  private void input() {
    own();
    String id = id();
    Position at = in.position();
    String name = in.required("name");
    String typeRef = variable();
    if (!inputNames.add(name)) {
      in.problem(at, "dmn.name-twice", "the input " + name + " appears twice", "change one");
    }
    inputs.put("#" + id, new Raw.Input(name, typeRef, at));
  }

  /** Reads to the end of an element with one variable, and gives the type of that. */
  private String variable() {
    String typeRef = "";
    Position at = in.position();
    while (enter()) {
      if (in.name().equals("variable")) {
        once(!typeRef.isEmpty());
        own();
        id();
        typeRef = in.required("typeRef");
        in.skip();
      } else {
        refuse("an input has a variable only");
      }
    }
    if (typeRef.isEmpty()) {
      in.problem(at, "dmn.variable", "the variable or its typeRef is missing", "add both");
    }
    return typeRef;
  }

  /** The text of allowedValues, inputValues or outputValues. */
  Raw.Text unary() {
    own();
    id();
    language("expressionLanguage");
    return textOf();
  }

  /** The one {@code <text>} child of an element. */
  Raw.Text textOf() {
    Raw.Text text = new Raw.Text("", in.position());
    boolean read = false;
    while (enter()) {
      if (in.name().equals("text")) {
        own();
        once(read);
        read = true;
        Position at = in.position();
        text = new Raw.Text(in.text(), at);
      } else {
        refuse("only <text> is expected here");
      }
    }
    return text;
  }

  /** Moves to the next child that is not written by editors; a foreign one is refused. */
  boolean enter() {
    while (in.enterChild()) {
      boolean dmn = DMN.contains(in.namespace());
      if (dmn && !WRITTEN_BY_EDITORS.contains(in.name())) {
        return true;
      } else if (dmn || in.namespace().endsWith(DIAGRAM)) {
        in.skip();
      } else {
        refuse("take it out; elements of other namespaces stand in extensionElements only");
      }
    }
    return false;
  }

  /** Refuses an element of which one came before. */
  void once(boolean cameBefore) {
    if (cameBefore) {
      in.problem("dmn.twice", "<" + in.name() + "> appears twice here", "keep one of them");
    }
  }

  /** Our own attributes of the element; one that is not known is a problem. */
  Map<String, String> own(String... known) {
    List<String> names = in.attributes(OWN);
    if (names.isEmpty()) {
      return Map.of();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : names) {
      if (Arrays.asList(known).contains(name)) {
        values.put(name, in.attribute(OWN, name).orElse(""));
      } else {
        in.problem(
            "dmn.own-attribute",
            "<" + in.name() + "> has no attribute g:" + name,
            known.length == 0 ? "take it out" : "use one of " + Arrays.toString(known));
      }
    }
    return values;
  }

  String id() {
    String id = in.required("id");
    if (!id.isEmpty() && !isName(id)) {
      in.problem("dmn.id", "'" + id + "' is no id", "use letters, digits, dot, dash, underscore");
    } else if (!id.isEmpty() && !ids.add(id)) {
      in.problem("dmn.id-twice", "the id '" + id + "' appears twice in the file", "change one");
    }
    return id;
  }

  /** A letter or underscore, then letters, digits and marks; a pattern takes far longer. */
  private static boolean isName(String id) {
    int first = id.codePointAt(0);
    int plain = 0;
    while (plain < id.length() && isPlain(id.charAt(plain))) {
      plain++;
    }
    return (first == '_' || Character.isLetter(first))
        && (plain == id.length() || id.codePoints().skip(plain).allMatch(DmnFile::isPart));
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '-' && c <= '9' && c != '/'
        || c == '_';
  }

  private static boolean isPart(int c) {
    return Character.isLetter(c) || isNumber(c) || "._-".indexOf(c) >= 0;
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  void language(String attribute) {
    String language = in.attribute(attribute).orElse("feel");
    if (!language.endsWith("/FEEL/") && !language.equalsIgnoreCase("feel")) {
      in.problem("dmn.language", "the language " + language + " is not accepted", "use FEEL");
    }
  }

  void refuse(String remedy) {
    in.problem("dmn.element", "<" + in.name() + "> is not in the profile", remedy);
    in.skip();
  }

  Optional<LocalDate> day(String what, String written) {
    try {
      return Optional.of(Literals.day(written));
    } catch (CellException e) {
      in.problem("dmn.day", "g:" + what + " of <" + in.name() + ">: " + e.what(), e.remedy());
      return Optional.empty();
    }
  }
}
