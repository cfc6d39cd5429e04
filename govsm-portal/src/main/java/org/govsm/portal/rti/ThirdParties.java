package org.govsm.portal.rti;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Faults;
import org.govsm.procurement.rti.Disclosure;
import org.govsm.procurement.rti.ThirdPartyNotice;
import org.jspecify.annotations.Nullable;

/**
 * Third parties of a request: a notice on record binds until it is answered or its days are over,
 * whatever is proposed since.
 */
record ThirdParties(StoredRti request) {

  /** The part of a request with the parties that were ever named, by document. */
  static final String NAMED = "confided";

  static final String RECORDED = "recorded";

  private static final String PARTY = "confidential";

  /** The parties that were named of each document so far, and those of new proposals. */
  Map<String, Object> named(Map<String, Object> proposals) {
    Map<String, Set<String>> all = new TreeMap<>();
    for (Map<String, @Nullable Object> document : RtiCase.documents(request)) {
      String id = StoredTree.text(document, "id");
      Set<String> of = new TreeSet<>(before(key(document)));
      party(RtiCase.said(request, "proposed", id)).ifPresent(of::add);
      if (proposals.get(id) instanceof Map<?, ?> row) {
        party(row).ifPresent(of::add);
      }
      if (!of.isEmpty()) {
        all.put(key(document), of);
      }
    }
    Map<String, Object> told = new LinkedHashMap<>(request.part(NAMED));
    all.forEach((key, parties) -> told.put(key, List.copyOf(parties)));
    return told;
  }

  private List<String> before(String key) {
    List<String> parties = new ArrayList<>();
    if (request.part(NAMED).get(key) instanceof List<?> list) {
      list.forEach(one -> parties.add(String.valueOf(one)));
    }
    return parties;
  }

  /** A document keeps its name by what it is: numbers change when the case is gathered again. */
  private static String key(Map<String, @Nullable Object> document) {
    return StoredTree.text(document, "kind") + ":" + StoredTree.text(document, "of");
  }

  private static Optional<String> party(Map<?, ?> row) {
    return Optional.ofNullable(row.get(PARTY)).map(String::valueOf);
  }

  /** When notices or answers were put on record, by the third party. */
  static Map<String, @Nullable Object> recorded(StoredRti request, String act) {
    Map<String, @Nullable Object> part = request.part(act);
    return part.get(RECORDED) instanceof Map<?, ?> ? StoredTree.tree(part, RECORDED) : Map.of();
  }

  /** The last day on which a notice was put on record. */
  static Optional<LocalDate> lastRecorded(StoredRti request) {
    return recorded(request, "noticed").values().stream()
        .map(day -> LocalDate.parse(String.valueOf(day)))
        .max(LocalDate::compareTo);
  }

  /** What is to be given although a third party may still answer. */
  List<InputFault> waiting(Map<String, Object> decisions, LocalDate on) {
    boolean all = isOfAll(on);
    List<InputFault> faults = new ArrayList<>();
    for (Map<String, @Nullable Object> document : RtiCase.documents(request)) {
      String id = StoredTree.text(document, "id");
      boolean gives =
          decisions.get(id) instanceof Map<?, ?> row
              && !Disclosure.WITHHELD.name().equals(row.get("what"));
      Optional<String> now = party(RtiCase.said(request, "proposed", id));
      boolean waits =
          now.filter(one -> !isHeard(one, on)).isPresent()
              || before(key(document)).stream().anyMatch(one -> isOpen(one, on));
      if (gives && (all || waits)) {
        faults.add(Faults.at("/documents/" + id + "/what", "rti.third-party-waits"));
      }
    }
    return faults;
  }

  /** A notice of which no proposal says what it is about is about the whole case. */
  private boolean isOfAll(LocalDate on) {
    Set<String> of = new TreeSet<>(RtiCase.confidential(request));
    request.part(NAMED).keySet().forEach(key -> of.addAll(before(key)));
    return RtiCase.days(request, "noticed").keySet().stream()
        .anyMatch(party -> !of.contains(party) && isOpen(party, on));
  }

  private boolean isHeard(String party, LocalDate on) {
    return RtiCase.days(request, "heard").containsKey(party)
        || notice(party).filter(one -> !one.isOpen(on)).isPresent();
  }

  private boolean isOpen(String party, LocalDate on) {
    return notice(party).filter(one -> one.isOpen(on)).isPresent();
  }

  /** Its days count from the day on which it was put on record: a day typed later proves none. */
  private Optional<ThirdPartyNotice> notice(String party) {
    return Optional.ofNullable(recorded(request, "noticed").get(party))
        .or(() -> Optional.ofNullable(RtiCase.days(request, "noticed").get(party)))
        .map(day -> LocalDate.parse(day.toString()))
        .map(day -> new ThirdPartyNotice(day, RtiCase.days(request, "heard").containsKey(party)));
  }
}
