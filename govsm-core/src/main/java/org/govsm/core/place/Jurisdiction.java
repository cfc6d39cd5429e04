package org.govsm.core.place;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.time.EffectivePeriod;

/**
 * The Union, a state or a union territory, with what it was called and how others coded it over
 * time. Its id is govsm's own: {@code IN} for the Union, {@code IN.WB} for what lies in it. Ids
 * never change and are never given again, whatever becomes of names, kinds and codes; the dot tells
 * them from ISO codes, which do change.
 */
public final class Jurisdiction {

  /** The kinds that the Constitution knows. */
  public enum Kind {
    /** The Union of India. */
    UNION("union"),
    /** A state. */
    STATE("state"),
    /** A union territory. */
    UNION_TERRITORY("union-territory");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /**
     * The word that data files use.
     *
     * @return the code in small letters
     */
    public String code() {
      return code;
    }

    /**
     * Finds the constant of a code.
     *
     * @param code the word in a data file
     * @return the constant, or nothing if there is no such word
     */
    public static Optional<Kind> ofCode(String code) {
      return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
  }

  private final String id;
  private final EffectivePeriod existence;
  private final List<Dated<Kind>> kinds;
  private final Map<String, List<Dated<String>>> names;
  private final List<String> formedFrom;
  private final List<Code> codes;

  Jurisdiction(
      String id,
      EffectivePeriod existence,
      List<Dated<Kind>> kinds,
      Map<String, List<Dated<String>>> names,
      List<String> formedFrom,
      List<Code> codes) {
    this.id = id;
    this.existence = existence;
    this.kinds = List.copyOf(kinds);
    this.names = Map.copyOf(names);
    this.formedFrom = List.copyOf(formedFrom);
    this.codes = List.copyOf(codes);
  }

  /**
   * The id.
   *
   * @return such as {@code IN.WB}
   */
  public String id() {
    return id;
  }

  /**
   * The days on which it exists, as whatever kind and under whatever name.
   *
   * @return from {@link LocalDate#MIN} on where it began before the table
   */
  public EffectivePeriod existence() {
    return existence;
  }

  /**
   * What it is on a day. Jammu and Kashmir is a state until 30 October 2019.
   *
   * @param day the day asked
   * @return nothing where it does not exist on that day
   */
  public Optional<Kind> kind(LocalDate day) {
    return Dated.on(day, kinds);
  }

  /**
   * Its name on a day.
   *
   * @param language the language code; one that the table lacks gives the English name
   * @param day the day asked
   * @return nothing where it does not exist on that day
   */
  public Optional<String> name(String language, LocalDate day) {
    return Dated.on(day, names.getOrDefault(language, names.getOrDefault("en", List.of())));
  }

  /**
   * Those whose territory this was before.
   *
   * @return their ids; none where it was not formed since the table began
   */
  public List<String> formedFrom() {
    return formedFrom;
  }

  /**
   * All codes that it ever had.
   *
   * @return the codes in the order of the table
   */
  public List<Code> codes() {
    return codes;
  }

  /**
   * Its codes in one system on a day.
   *
   * @param system such as {@link Code#GST}
   * @param day the day asked
   * @return none where it had none, or none is on record; two where an old one is still in use
   */
  public List<Code> codes(String system, LocalDate day) {
    return codes.stream()
        .filter(c -> c.system().equals(system) && c.period().contains(day))
        .toList();
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }

  /** A code that somebody else gave to a jurisdiction. */
  public static final class Code {

    /** The system of ISO 3166-2, whose codes look like {@code IN-WB}. */
    public static final String ISO = "iso-3166-2";

    /** The first two digits of a GSTIN. */
    public static final String GST = "gst";

    /** The GST code of a territory in which a supply bears UTGST, as the UTGST Act names it. */
    public static final String UTGST = "utgst";

    /** The two digits of the Census of 2011. */
    public static final String CENSUS = "census-2011";

    private final String system;
    private final String value;
    private final EffectivePeriod period;
    private final Citation citation;

    Code(String system, String value, EffectivePeriod period, Citation citation) {
      this.system = requireNonNull(system, "system");
      this.value = requireNonNull(value, "value");
      this.period = requireNonNull(period, "period");
      this.citation = requireNonNull(citation, "citation");
    }

    /**
     * The system to which it belongs.
     *
     * @return such as {@link #GST}; a table may bring systems of its own
     */
    public String system() {
      return system;
    }

    /**
     * The code itself.
     *
     * @return such as {@code 19}
     */
    public String value() {
      return value;
    }

    /**
     * The days on which it is in use.
     *
     * @return the period, which may begin with the table where no earlier day is on record
     */
    public EffectivePeriod period() {
      return period;
    }

    /** How sure the row is, and where it was seen. */
    public Citation citation() {
      return citation;
    }

    /** System and code, such as {@code gst:19}. */
    @Override
    public String toString() {
      return system + ":" + value;
    }
  }
}
