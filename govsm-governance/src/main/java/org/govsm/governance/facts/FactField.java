package org.govsm.governance.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactForm.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Field in which one fact is entered: what is typed becomes a fact, and a fact that nobody touched
 * stays as it was. Left out and none are two answers.
 */
public final class FactField {

  /** How a fact is entered. */
  public enum Control {
    /** One line. */
    TEXT,
    /** Texts, one a line. */
    LINES,
    /** One of some words. */
    CHOICE,
    /** Some of some words, and other texts, one a line. */
    CHOICES,
    /** Yes or no. */
    FLAG,
    /** A number. */
    NUMBER,
    /** A day, and the hour where it is known. */
    MOMENT,
    /** Names of the department's own with what is said of each, one a line. */
    PAIRS,
    /** Given in a form that no field can show; it is kept. */
    KEPT
  }

  /** Where a text is chosen from. */
  public enum Source {
    /** It is written. */
    NOWHERE,
    /** The people of the department. */
    PEOPLE,
    /** The accounts of the department. */
    ACCOUNTS,
    /** The platforms. */
    PLATFORMS
  }

  /** Behind a name: the hour of a day. */
  public static final String TIME = ":time";

  /** Behind a name: that there is none. */
  public static final String NONE = ":none";

  /** Behind a name, and before one of the words: that it is chosen. */
  public static final String WORD = ":=";

  private static final Map<String, Source> SOURCES = new LinkedHashMap<>();

  static {
    for (String name :
        List.of(
            "person",
            "personId",
            "holder",
            "publishedBy",
            "receivedBy",
            "author",
            "by",
            "signedBy",
            "clearedBy",
            "assignedTo",
            "champion",
            "custodian",
            "responsibleHead",
            "itHead",
            "owner",
            "members")) {
      SOURCES.put(name, Source.PEOPLE);
    }
    List.of("account", "accounts", "links").forEach(one -> SOURCES.put(one, Source.ACCOUNTS));
    List.of("platform", "platforms").forEach(one -> SOURCES.put(one, Source.PLATFORMS));
  }

  private final FactForm form;
  private final String name;
  private final String pointer;
  private final String path;
  private final @Nullable Object known;

  /**
   * A field.
   *
   * @param name the way to it from the place of the form, with dots
   * @param path the way to it in the schema
   * @param known what is known
   */
  FactField(FactForm form, String name, String pointer, String path, @Nullable Object known) {
    this.form = form;
    this.name = name;
    this.pointer = pointer;
    this.path = path;
    this.known = known;
  }

  FactForm form() {
    return form;
  }

  /** The same under a name that is its own among those of other places. */
  FactField within(String prefix) {
    return new FactField(form, prefix + name, pointer, path, known);
  }

  /** Its name in the form, such as {@code registrationEmail.type}. */
  public String name() {
    return name;
  }

  /** The JSON pointer of the fact. */
  public String pointer() {
    return pointer;
  }

  /** The way to it in {@code docs/facts.md}, such as {@code accounts[].handle}. */
  public String path() {
    return path;
  }

  /** What it asks. */
  public String label(String language) {
    return FactWords.of(path, form, language);
  }

  /** Whether it must be given. */
  public boolean isRequired() {
    return form.required();
  }

  /** Whether anything is said of it, be it that there is none. */
  public boolean isAnswered() {
    return known != FactTree.LEFT_OUT;
  }

  /** The words of which one or some can be chosen. */
  public List<String> words() {
    return form.words();
  }

  /** The key of what a word is called. */
  public static String named(String word) {
    return "fact-word." + word.replace('/', '-');
  }

  /**
   * What a text of the facts is called, to be said in the language of the reader.
   *
   * @return a message for one of the words of the schema; every other text as it is
   */
  public static Object said(String text) {
    return FactForm.allWords().contains(text) ? Message.of(named(text)) : text;
  }

  /** Whether only an address of the web, or of mail, can be known. */
  public boolean isAddress() {
    return form.takes(Kind.ADDRESS) || form.takes(Kind.MAIL);
  }

  /** Where it is chosen from. */
  public Source source() {
    return path.equals("accounts[].platform")
        ? Source.PLATFORMS
        : SOURCES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), Source.NOWHERE);
  }

  /** How it is entered. */
  public Control control() {
    if (form.member(FactForm.ANY) != null && name.endsWith("." + FactForm.ANY)) {
      return Control.PAIRS;
    } else if (known instanceof Map<?, ?> || known instanceof List<?> && !form.takes(Kind.TEXTS)) {
      return Control.KEPT;
    } else if (known instanceof List<?> list && !list.stream().allMatch(String.class::isInstance)) {
      return Control.KEPT;
    } else if (form.takes(Kind.CODE) || form.takes(Kind.WORD)) {
      return Control.CHOICE;
    } else if (known instanceof String text && isFree(text)) {
      return Control.TEXT;
    }
    return ofKind();
  }

  /** A text where something else is usual. */
  private boolean isFree(String text) {
    boolean moment = form.takes(Kind.MOMENT) || form.takes(Kind.AHEAD);
    return !moment || !text.isBlank() && Moment.of(text).isEmpty();
  }

  private Control ofKind() {
    if (form.takes(Kind.FLAG)) {
      return Control.FLAG;
    } else if (form.takes(Kind.MOMENT) || form.takes(Kind.AHEAD)) {
      return Control.MOMENT;
    } else if (form.takes(Kind.TEXTS)) {
      return form.words().isEmpty() && source() == Source.NOWHERE ? Control.LINES : Control.CHOICES;
    }
    return form.takes(Kind.NUMBER) ? Control.NUMBER : Control.TEXT;
  }

  /** What stands in the field for what is known, by the names of its parts. */
  public Map<String, String> typed() {
    return FactText.typed(this, known);
  }

  /** Whether a form has this field. */
  public boolean isIn(Map<String, String> typed) {
    return typed.containsKey(name) || typed.containsKey(name + NONE);
  }

  /** Whether what is typed says something else than what is known. */
  public boolean isChanged(Map<String, String> typed) {
    return isIn(typed) && !said(typed).equals(said(typed()));
  }

  /** What is wrong with what was typed anew: a text where only an address of web or mail can be. */
  public Optional<InputFault> fault(Map<String, String> typed) {
    String text = said(typed).getOrDefault(name, "");
    boolean mail = form.takes(Kind.MAIL);
    boolean address = isAddress() && !form.takes(Kind.TEXT) && !form.takes(Kind.WORD);
    if (!address || text.isEmpty() || text.equals("none") || !isChanged(typed)) {
      return Optional.empty();
    } else if (mail ? AddressText.isMail(text) : AddressText.isWeb(text)) {
      return Optional.empty();
    }
    String code = mail ? "mail" : "web";
    return Optional.of(new InputFault(pointer, code, Message.of("fault." + code)));
  }

  /** Whether this text is all that its parts say. */
  boolean says(Map<String, String> typed, String text) {
    return said(typed).equals(Map.of(name, text));
  }

  /** Whether what is typed says something, and that there is none. */
  public boolean isContradicted(Map<String, String> typed) {
    Map<String, String> said = said(typed);
    return said.size() > 1 && said.containsKey(name + NONE);
  }

  /** The fact that is typed; beside names of the department's own stands what is there by then. */
  @Nullable Object read(Map<String, String> typed, @Nullable Object now) {
    return FactText.read(this, said(typed), now);
  }

  /** What the parts of this field say; a part that says nothing is none. */
  private Map<String, String> said(Map<String, String> typed) {
    Map<String, String> said = new TreeMap<>();
    typed.forEach(
        (part, text) -> {
          List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
          boolean own = part.equals(name) || part.startsWith(name + ":");
          if (own && !lines.isEmpty() && !lines.equals(List.of("unknown"))) {
            said.put(part, String.join("\n", lines));
          }
        });
    return said;
  }

  /** The members of the department's own below it that are no text: they are kept. */
  static Optional<String> pair(Map.Entry<?, ?> member) {
    @Nullable Object value = member.getValue();
    boolean shown = value != null && !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
    return shown ? Optional.of(member.getKey() + ": " + FactText.text(value)) : Optional.empty();
  }

  /** The names that are ours where others may stand too. */
  List<String> ours() {
    return new ArrayList<>(form.namesOfOurs());
  }
}
