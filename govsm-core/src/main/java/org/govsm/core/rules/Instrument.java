package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.OfficialSites;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.rules.table.Authority;

/** An instrument of law as a pack names it: what it is called, when issued, where it was seen. */
public final class Instrument implements ToPlain {

  private final Authority authority;

  Instrument(Authority authority) {
    this.authority = authority;
  }

  /**
   * The id in the pack.
   *
   * @return such as {@code om.1-26-2018}
   */
  public String id() {
    return authority.id();
  }

  /**
   * The official name.
   *
   * @return such as {@code OM F.1/26/2018-PPD}
   */
  public String name() {
    return authority.name();
  }

  /** Where it was seen. */
  public String address() {
    return authority.address();
  }

  /**
   * The address at which the issuing authority publishes it, where it was seen elsewhere.
   *
   * @return nothing where none was found
   */
  public Optional<String> official() {
    return authority.official();
  }

  /**
   * Whether it was seen away from the sites of the State.
   *
   * @return true for a blog, a newspaper, a code host, and for what has no address of the web
   */
  public boolean isCopy() {
    return !OfficialSites.isOfficial(authority.address());
  }

  /**
   * The kind of source in which it was seen.
   *
   * @return official, reproduction or report
   */
  public SourceKind seen() {
    return authority.seen();
  }

  /** The day on which it was seen. */
  public LocalDate seenOn() {
    return authority.seenOn();
  }

  /**
   * The day of issue.
   *
   * @return nothing where no day was found
   */
  public Optional<LocalDate> issued() {
    return authority.issued();
  }

  /**
   * The first day in force.
   *
   * @return the day of issue unless the instrument names another; nothing where no day was found
   */
  public Optional<LocalDate> from() {
    return firstDayUnknown() ? Optional.empty() : authority.from().or(authority::issued);
  }

  /**
   * Whether the first day was looked for and not found; its rows then decide at most as medium.
   *
   * @return true if the pack says that the day is unknown
   */
  public boolean firstDayUnknown() {
    return authority.firstDayUnknown();
  }

  /**
   * The published tree form, also what the digest of a pack is taken over.
   *
   * @return id, name, issued, from, official, seen, seenOn, address
   */
  @Override
  public Map<String, Object> toPlain() {
    return authority.toPlain();
  }

  /** Id and name. */
  @Override
  public String toString() {
    return id() + ": " + name();
  }
}
