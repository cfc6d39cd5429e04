package org.govsm.core.rules.table;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.SourceKind;

/**
 * Instrument of law on which rows rest, as the pack names it.
 *
 * @param firstDayUnknown whether the first day was looked for and not found
 */
public record Authority(
    String id,
    String name,
    String address,
    Optional<String> official,
    SourceKind seen,
    LocalDate seenOn,
    Optional<LocalDate> issued,
    Optional<LocalDate> from,
    boolean firstDayUnknown) {

  public Authority {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(address, "address");
    requireNonNull(official, "official");
    requireNonNull(seen, "seen");
    requireNonNull(seenOn, "seenOn");
    requireNonNull(issued, "issued");
    requireNonNull(from, "from");
  }

  Citation.Draft cite(String provision) {
    Citation.Draft draft = Citation.of(name, provision).seen(seen, seenOn, address);
    issued.ifPresent(draft::issued);
    official.ifPresent(draft::official);
    return draft;
  }

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
}
