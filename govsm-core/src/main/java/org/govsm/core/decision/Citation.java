package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.source.SourceAddress;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The authority behind a step or a finding. What is cited (instrument, provision, date of issue) is
 * kept apart from where it was seen (kind of source, address, day).
 */
public final class Citation {

  private final String instrument;
  private final String provision;
  private final Certainty sure;
  private final Force force;
  private final Optional<LocalDate> issued;
  private final Optional<SourceKind> seen;
  private final Optional<LocalDate> seenOn;
  private final Optional<String> address;
  private final Optional<String> official;

  /** Made when it is asked for first: a row is cited by every decision that it carries. */
  private volatile @Nullable Message said;

  private Citation(Draft d) {
    instrument = d.instrument;
    provision = d.provision;
    sure = d.sure;
    force = d.force;
    issued = d.issued;
    seen = d.seen;
    seenOn = d.seenOn;
    address = d.address;
    official = d.official;
  }

  /**
   * Starts a citation.
   *
   * @param instrument the official name, such as {@code OM F.1/26/2018-PPD}
   * @param provision the place in it, such as {@code rule 149(ii)}
   * @return a draft to add the rest to
   */
  public static Draft of(String instrument, String provision) {
    return new Draft(instrument, provision);
  }

  /**
   * The instrument that is cited.
   *
   * @return its official name
   */
  public String instrument() {
    return instrument;
  }

  /**
   * The place in the instrument.
   *
   * @return such as {@code rule 149(ii)}
   */
  public String provision() {
    return provision;
  }

  /**
   * How sure the text is.
   *
   * @return the grade; {@link Certainty#HIGH} where none was given
   */
  public Certainty sure() {
    return sure;
  }

  /**
   * Whether it binds.
   *
   * @return binding where nothing was given
   */
  public Force force() {
    return force;
  }

  /**
   * The day of issue.
   *
   * @return nothing where no day was found
   */
  public Optional<LocalDate> issued() {
    return issued;
  }

  /**
   * The day of issue to be said beside the name of the instrument, which may say it itself.
   *
   * @return nothing where the name says the day, or no day is known
   */
  public Optional<LocalDate> issuedBeside() {
    return issued.filter(day -> !CitationWords.says(instrument, day));
  }

  /**
   * The kind of source in which the text was seen.
   *
   * @return nothing where that is not on record
   */
  public Optional<SourceKind> seen() {
    return seen;
  }

  /**
   * The day on which it was seen.
   *
   * @return nothing where that is not on record
   */
  public Optional<LocalDate> seenOn() {
    return seenOn;
  }

  /**
   * The address at which it was seen.
   *
   * @return nothing where that is not on record
   */
  public Optional<String> address() {
    return address;
  }

  /**
   * The address at which the issuing authority publishes the text, where it was seen elsewhere.
   *
   * @return nothing where none was found
   */
  public Optional<String> official() {
    return official;
  }

  /**
   * Whether the text was seen away from the sites of the State, so that a page marks its link.
   *
   * @return false where it stands on an official site, or where no address is on record
   */
  public boolean isCopy() {
    return address.filter(at -> !OfficialSites.isOfficial(at)).isPresent();
  }

  /**
   * The published tree form, as the HTTP API shows it.
   *
   * @return instrument, issued, provision, sure, force, official, seen, seenOn, address; absent
   *     parts left out
   */
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("instrument", instrument);
    issued.ifPresent(day -> tree.put("issued", day.toString()));
    tree.put("provision", provision);
    tree.put("sure", sure.code());
    tree.put("force", force.code());
    official.ifPresent(a -> tree.put("official", a));
    seen.ifPresent(s -> tree.put("seen", s.code()));
    seenOn.ifPresent(day -> tree.put("seenOn", day.toString()));
    address.ifPresent(a -> tree.put("address", a));
    return tree;
  }

  /**
   * The citation as part of a sentence: provision, instrument, day of issue, how sure.
   *
   * @return the message, in no language yet
   */
  public Message said() {
    Message known = said;
    if (known == null) {
      known = CitationWords.of(this);
      said = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Citation that
            && instrument.equals(that.instrument)
            && provision.equals(that.provision)
            && sure == that.sure
            && force == that.force
            && issued.equals(that.issued)
            && seen.equals(that.seen)
            && seenOn.equals(that.seenOn)
            && address.equals(that.address)
            && official.equals(that.official);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * instrument.hashCode() + provision.hashCode()) + sure.hashCode();
  }

  /** The short form for a file noting: provision, instrument, day of issue. */
  @Override
  public String toString() {
    return provision + ", " + instrument + issued.map(day -> " of " + day).orElse("");
  }

  /** A citation in the making. One thread fills it. */
  public static final class Draft {

    private final String instrument;
    private final String provision;
    private Certainty sure = Certainty.HIGH;
    private Force force = Force.BINDING;
    private Optional<LocalDate> issued = Optional.empty();
    private Optional<SourceKind> seen = Optional.empty();
    private Optional<LocalDate> seenOn = Optional.empty();
    private Optional<String> address = Optional.empty();
    private Optional<String> official = Optional.empty();

    private Draft(String instrument, String provision) {
      this.instrument = requireNonNull(instrument, "instrument");
      this.provision = requireNonNull(provision, "provision");
    }

    /** Says how sure the text is. */
    public Draft sure(Certainty grade) {
      sure = requireNonNull(grade, "grade");
      return this;
    }

    /**
     * Says whether it binds.
     *
     * @param kind binding or advisory
     */
    public Draft force(Force kind) {
      force = requireNonNull(kind, "kind");
      return this;
    }

    /**
     * Says when it was issued.
     *
     * @param day the day of issue
     */
    public Draft issued(LocalDate day) {
      issued = Optional.of(day);
      return this;
    }

    /**
     * Says where the text was seen.
     *
     * @param kind the kind of source
     * @param day the day on which it was seen
     * @param where the address, or where in words
     * @throws IllegalArgumentException for an address that is of no page of the web, such as {@code
     *     javascript:}, since whoever shows the citation may make a link of it
     */
    public Draft seen(SourceKind kind, LocalDate day, String where) {
      seen = Optional.of(kind);
      seenOn = Optional.of(day);
      address = Optional.of(checked(where));
      return this;
    }

    /**
     * Says where the issuing authority publishes the text.
     *
     * @param where the address, on a site of the State
     * @throws IllegalArgumentException as {@link #seen} does
     */
    public Draft official(String where) {
      official = Optional.of(checked(where));
      return this;
    }

    private static String checked(String where) {
      if (!SourceAddress.isOne(where)) {
        throw new IllegalArgumentException(
            "an address of a source begins with https:// or http://, or says in words where it was"
                + " seen");
      }
      return where;
    }

    /** Finishes it. */
    public Citation cite() {
      return new Citation(this);
    }
  }
}
