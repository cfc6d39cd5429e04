package org.govsm.governance.assessment.check;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.facts.FactNode;

/** Order of the acts of one item: none lies before what it follows, nor while it was still open. */
public final class ActOrder {

  /** Two members of an item: the second follows the first. */
  private record Pair(String first, String then) {}

  /** Of these the control leaves itself open. */
  static final String REQUESTS = "rtiRequests";

  private static final SortedMap<String, List<Pair>> PAIRS =
      new TreeMap<>(
          Map.of(
              "queries",
              List.of(
                  new Pair("firstResponseAt", "resolvedAt"), new Pair("interimAt", "resolvedAt")),
              REQUESTS,
              List.of(
                  new Pair("receivedAt", "transferAt"),
                  new Pair("receivedAt", "replyAt"),
                  new Pair("receivedAt", "feeAskedAt"),
                  new Pair("receivedAt", "feePaidAt"),
                  new Pair("receivedAt", "thirdPartyNoticeAt"),
                  new Pair("feeAskedAt", "feePaidAt"),
                  new Pair("feeAskedAt", "replyAt"),
                  new Pair("thirdPartyNoticeAt", "replyAt"))));

  /** By what a request is met, which was surely not so until some moment. */
  private static final SortedMap<String, List<String>> MET =
      new TreeMap<>(
          Map.ofEntries(
              entry("complaints", List.of("actedAt", "resolvedAt")),
              entry("infoOrders", List.of("answeredAt")),
              entry("orders", List.of("disabledAt")),
              entry("queries", List.of("resolvedAt"))));

  private ActOrder() {}

  public static List<Conflict> in(CheckInput.Scene scene) {
    List<Conflict> found = new ArrayList<>();
    PAIRS
        .keySet()
        .forEach(
            many ->
                scene
                    .facts()
                    .each(many)
                    .forEach(
                        item ->
                            reversed(many, item)
                                .map(act -> conflict("act-before", many, item, act))
                                .forEach(found::add)));
    MET.forEach(
        (many, acts) ->
            scene
                .facts()
                .each(many)
                .forEach(
                    item ->
                        acts.stream()
                            .map(item::at)
                            .filter(ActOrder::isWhileOpen)
                            .map(act -> conflict("met-while-open", many, item, act))
                            .forEach(found::add)));
    return found;
  }

  /** The acts of an item that lie before what they follow. */
  static Stream<FactNode> reversed(String many, FactNode item) {
    return PAIRS.getOrDefault(many, List.of()).stream()
        .filter(pair -> Conflicts.reversed(item.at(pair.first()), item.at(pair.then())))
        .map(pair -> item.at(pair.then()));
  }

  /** What was written later than it was done left its request open until then. */
  private static boolean isWhileOpen(FactNode act) {
    FactNode until = act.openUntil();
    return Conflicts.reversed(until, act)
        && act.recorded().filter(at -> !at.isBefore(until.moment().orElseThrow())).isEmpty();
  }

  private static Conflict conflict(String code, String many, FactNode item, FactNode act) {
    Optional<String> id = Conflicts.id(item).or(() -> Optional.of(many));
    List<String> controls = many.equals(REQUESTS) ? List.of() : FactNeeds.shipped().reading(many);
    return Conflict.of(code, id, controls.toArray(String[]::new))
        .with("what", CheckResult.term(act.path()));
  }
}
