package org.govsm.core.rules;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OfficialSites;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.decision.ToPlain;

/** An instrument of law as a pack names it: what it is called, when issued, where it was seen. */
public final class Instrument implements ToPlain {

  private final String id;
  private final String name;
  private final String address;
  private final Optional<String> official;
  private final SourceKind seen;
  private final LocalDate seenOn;
  private final Optional<LocalDate> issued;
  private final Optional<LocalDate> from;
  private final boolean firstDayUnknown;

  Instrument(
      String id,
      String name,
      String address,
      Optional<String> official,
      SourceKind seen,
      LocalDate seenOn,
      Optional<LocalDate> issued,
      Optional<LocalDate> from,
      boolean firstDayUnknown) {
    this.id = requireNonNull(id, "id");
    this.name = requireNonNull(name, "name");
    this.address = requireNonNull(address, "address");
    this.official = requireNonNull(official, "official");
    this.seen = requireNonNull(seen, "seen");
    this.seenOn = requireNonNull(seenOn, "seenOn");
    this.issued = requireNonNull(issued, "issued");
    this.from = requireNonNull(from, "from");
    this.firstDayUnknown = firstDayUnknown;
  }

  /**
   * The id in the pack.
   *
   * @return such as {@code om.1-26-2018}
   */
  public String id() {
    return id;
  }

  /**
   * The official name.
   *
   * @return such as {@code OM F.1/26/2018-PPD}
   */
  public String name() {
    return name;
  }

  /** Where it was seen. */
  public String address() {
    return address;
  }

  /**
   * The address at which the issuing authority publishes it, where it was seen elsewhere.
   *
   * @return nothing where none was found
   */
  public Optional<String> official() {
    return official;
  }

  /**
   * Whether it was seen away from the sites of the State.
   *
   * @return true for a blog, a newspaper, a code host, and for what has no address of the web
   */
  public boolean isCopy() {
    return !OfficialSites.isOfficial(address);
  }

  /**
   * The kind of source in which it was seen.
   *
   * @return official, reproduction or report
   */
  public SourceKind seen() {
    return seen;
  }

  /** The day on which it was seen. */
  public LocalDate seenOn() {
    return seenOn;
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
   * The first day in force.
   *
   * @return the day of issue unless the instrument names another; nothing where no day was found
   */
  public Optional<LocalDate> from() {
    return firstDayUnknown ? Optional.empty() : from.or(() -> issued);
  }

  /**
   * Whether the first day was looked for and not found; its rows then decide at most as medium.
   *
   * @return true if the pack says that the day is unknown
   */
  public boolean firstDayUnknown() {
    return firstDayUnknown;
  }

  /**
   * The published tree form, also what the digest of a pack is taken over.
   *
   * @return id, name, issued, from, official, seen, seenOn, address
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("name", name);
    issued.ifPresent(day -> tree.put("issued", day.toString()));
    if (firstDayUnknown) {
      tree.put("from", "unknown");
    } else {
      from.ifPresent(day -> tree.put("from", day.toString()));
    }
    official.ifPresent(at -> tree.put("official", at));
    tree.put("seen", seen.code());
    tree.put("seenOn", seenOn.toString());
    tree.put("address", address);
    return tree;
  }

  Citation.Draft cite(String provision) {
    Citation.Draft draft = Citation.of(name, provision).seen(seen, seenOn, address);
    issued.ifPresent(draft::issued);
    official.ifPresent(draft::official);
    return draft;
  }
}
