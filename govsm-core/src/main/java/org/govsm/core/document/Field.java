package org.govsm.core.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One field of a {@link Schema}: its name, what kind of value it holds, whether it must be there,
 * and what it means.
 */
public final class Field {

  /** The kinds of value. The set is closed: a new kind is a new spelling in XML and JSON. */
  public enum Kind {
    /** One line of text, of at most 4,000 characters; {@link String}. */
    TEXT,
    /** A word without spaces, of at most 200 characters; {@link String}. */
    CODE,
    /**
     * Rupees to the paisa, at most 16 digits before the point, as a string; {@link
     * org.govsm.core.money.Money}.
     */
    MONEY,
    /** Percentage points as a string; {@link org.govsm.core.money.Percent}. */
    PERCENT,
    /** An exact number as a string; {@link BigDecimal} without trailing zeros. */
    NUMBER,
    /** A whole number of at most 18 digits; {@link Long}. */
    COUNT,
    /** A day, YYYY-MM-DD; {@link java.time.LocalDate}. */
    DAY,
    /** An instant with seconds and zone; {@link java.time.OffsetDateTime}. */
    INSTANT,
    /** True or false; {@link Boolean}. */
    FLAG,
    /** Several words; {@link List} of {@link String}. */
    CODES,
    /** One object; {@link Node}. */
    FORM,
    /** Several objects; {@link List} of {@link Node}. */
    FORMS,
    /** One object whose schema is named by one of its members; {@link Node}. */
    CHOICE;

    boolean isScalar() {
      return compareTo(CODES) < 0;
    }

    boolean isElement() {
      return compareTo(CODES) > 0;
    }

    boolean isNumber() {
      return this == MONEY || this == PERCENT || this == NUMBER || this == COUNT;
    }
  }

  /** Names that XML takes without more ado; those that begin with xml belong to XML itself. */
  private static final Pattern XML_NAME =
      Pattern.compile("(?![xX][mM][lL])[A-Za-z_][A-Za-z0-9_.-]*");

  private final String name;
  private final Kind kind;
  private final boolean required;
  private final String says;
  private final List<String> allowed;
  private final Optional<BigDecimal> least;
  private final Optional<BigDecimal> most;
  private final String word;
  private final Map<String, Schema> forms;
  private final boolean reason;
  private final boolean identifier;
  private final boolean unspoken;

  private Field(Draft draft) {
    this.name = draft.name;
    this.kind = draft.kind;
    this.required = draft.required;
    this.says = draft.says;
    this.allowed = List.copyOf(draft.allowed);
    this.least = draft.least;
    this.most = draft.most;
    this.word = draft.word;
    this.forms = Collections.unmodifiableMap(new TreeMap<>(draft.forms));
    this.reason = draft.reason;
    this.identifier = draft.identifier;
    this.unspoken = draft.unspoken;
  }

  /**
   * A field that holds one scalar.
   *
   * @param name the name of the member
   * @param kind any kind without schemas
   * @throws IllegalArgumentException if the kind has schemas, or the name cannot stand in XML
   */
  public static Draft of(String name, Kind kind) {
    check(kind.isScalar() || kind == Kind.CODES, "forms are missing", name);
    return new Draft(name, kind);
  }

  /**
   * A field that holds a word, or several.
   *
   * @param name the name of the member
   * @param kind {@link Kind#CODE} or {@link Kind#CODES}
   * @param allowed the words; none for any
   * @throws IllegalArgumentException if the kind holds no words, a word appears twice or has a
   *     space, or the name cannot stand in XML
   */
  public static Draft oneOf(String name, Kind kind, String... allowed) {
    check(kind == Kind.CODE || kind == Kind.CODES, "no words: " + kind, name);
    check(Set.copyOf(List.of(allowed)).size() == allowed.length, "a word twice", name);
    for (String word : allowed) {
      check(Spelling.fits(Kind.CODE, word), "no word: " + word, name);
    }
    Draft draft = new Draft(name, kind);
    draft.allowed = List.of(allowed);
    return draft;
  }

  /**
   * A field that holds one object.
   *
   * @param name the name of the member
   * @param schema the schema of the object
   * @throws IllegalArgumentException if the name cannot stand in XML
   */
  public static Draft form(String name, Schema schema) {
    Draft draft = new Draft(name, Kind.FORM);
    draft.forms = Map.of(name, schema);
    return draft;
  }

  /**
   * A field that holds several objects of one schema.
   *
   * @param name the name of the member, such as {@code slabs}
   * @param item the name of one of them in XML, such as {@code slab}
   * @param schema the schema of each
   * @throws IllegalArgumentException if a name cannot stand in XML
   */
  public static Draft forms(String name, String item, Schema schema) {
    Draft draft = new Draft(name, Kind.FORMS);
    draft.word = xmlName(item);
    draft.forms = Map.of(item, schema);
    return draft;
  }

  /**
   * A field that holds one object of one of several schemas.
   *
   * @param name the name of the member, such as {@code consequence}
   * @param member the member of the object that names its schema, such as {@code shape}
   * @param forms the schemas by the word that names each; they are shown in the order of the words
   * @throws IllegalArgumentException if there is no schema, one has a field named as the member, or
   *     a name or word cannot stand in XML
   */
  public static Draft choice(String name, String member, Map<String, Schema> forms) {
    Draft draft = new Draft(name, Kind.CHOICE);
    draft.word = xmlName(member);
    draft.forms = Map.copyOf(forms);
    check(!forms.isEmpty(), "no form to choose", name);
    for (Map.Entry<String, Schema> form : draft.forms.entrySet()) {
      xmlName(form.getKey());
      check(form.getValue().part(member).isEmpty(), "a part is named as the member", name);
    }
    return draft;
  }

  private static String xmlName(String name) {
    check(XML_NAME.matcher(name).matches(), "no name in XML", name);
    return name;
  }

  private static void check(boolean right, String what, String name) {
    if (!right) {
      throw new IllegalArgumentException(what + ": " + name);
    }
  }

  /**
   * The name.
   *
   * @return the name of the member
   */
  public String name() {
    return name;
  }

  /** The kind of value. */
  public Kind kind() {
    return kind;
  }

  /**
   * Whether a document without it is refused.
   *
   * @return true if it must be there
   */
  public boolean required() {
    return required;
  }

  /**
   * What it means.
   *
   * @return one English sentence, for schemas
   */
  public String says() {
    return says;
  }

  /**
   * The words that it may hold.
   *
   * @return the words in order; none for any
   */
  public List<String> allowed() {
    return allowed;
  }

  /**
   * The least number that it may hold.
   *
   * @return nothing where there is no least one
   */
  public Optional<BigDecimal> least() {
    return least;
  }

  /**
   * The greatest number that it may hold.
   *
   * @return nothing where there is no greatest one
   */
  public Optional<BigDecimal> most() {
    return most;
  }

  /**
   * The word that {@link Kind#FORMS} and {@link Kind#CHOICE} need.
   *
   * @return the name of an item, or of the member that names the schema; else empty
   */
  public String word() {
    return word;
  }

  /**
   * The schemas of what it holds.
   *
   * @return by name, in the order of the names; none for a scalar
   */
  public Map<String, Schema> forms() {
    return forms;
  }

  boolean isReason() {
    return reason;
  }

  boolean isIdentifier() {
    return identifier;
  }

  boolean isUnspoken() {
    return unspoken;
  }

  Schema form(String chosen) {
    return requireNonNull(forms.get(chosen), chosen);
  }

  Schema onlyForm() {
    return forms.values().iterator().next();
  }

  /** A field in the making. One thread fills it. */
  public static final class Draft {

    private final String name;
    private final Kind kind;
    private boolean required;
    private String says = "";
    private List<String> allowed = List.of();
    private Optional<BigDecimal> least = Optional.empty();
    private Optional<BigDecimal> most = Optional.empty();
    private String word = "";
    private Map<String, Schema> forms = Map.of();
    private boolean reason;
    private boolean identifier;
    private boolean unspoken;

    private Draft(String name, Kind kind) {
      this.name = xmlName(name);
      this.kind = requireNonNull(kind, "kind");
    }

    /** Says that it must be there. */
    public Draft required() {
      required = true;
      return this;
    }

    /**
     * Says that it gives a reason: words, not a sign alone or what nobody sees.
     *
     * @throws IllegalArgumentException if the field is no text
     */
    public Draft reason() {
      check(kind == Kind.TEXT, "no text", name);
      reason = true;
      return this;
    }

    /**
     * Says that it names something: every character is seen, and in Unicode normalization form C,
     * so that two names that look like one are one.
     *
     * @throws IllegalArgumentException if the field is no word
     */
    public Draft identifier() {
      check(kind == Kind.CODE || kind == Kind.CODES, "no words", name);
      identifier = true;
      return this;
    }

    /** Says that no fault repeats what was given, as it is nobody else's to see. */
    public Draft unspoken() {
      unspoken = true;
      return this;
    }

    /**
     * Sets the least number; rupees for a sum.
     *
     * @param number the least
     * @throws IllegalArgumentException if the field is no number
     */
    public Draft atLeast(long number) {
      check(kind.isNumber(), "no number", name);
      least = Optional.of(BigDecimal.valueOf(number));
      return this;
    }

    /**
     * Sets the greatest number; rupees for a sum.
     *
     * @param number the greatest
     * @throws IllegalArgumentException if the field is no number
     */
    public Draft atMost(long number) {
      check(kind.isNumber(), "no number", name);
      most = Optional.of(BigDecimal.valueOf(number));
      return this;
    }

    /**
     * Completes the field.
     *
     * @param meaning one English sentence that says what it means
     * @throws IllegalArgumentException if no number lies between its bounds
     */
    public Field says(String meaning) {
      check(
          least.isEmpty() || least.get().compareTo(most.orElse(least.get())) <= 0, "bounds", name);
      says = requireNonNull(meaning, "meaning");
      return new Field(this);
    }
  }
}
