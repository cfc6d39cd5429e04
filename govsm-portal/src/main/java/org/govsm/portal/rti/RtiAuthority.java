package org.govsm.portal.rti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.facts.FactNode;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.procurement.rti.PublicAuthority;
import org.jspecify.annotations.Nullable;

/** Authority to which a request, or a part of it, goes, among what is on record of it. */
record RtiAuthority(Transaction tx, StoredRti request) {

  private static final String TO = "to";
  private static final String PART = "part";

  /** The faults of what is said of the authority and of the part. */
  List<InputFault> faults(Map<String, @Nullable Object> given) {
    List<InputFault> faults = new ArrayList<>();
    String to = ApiRequests.text(given, TO).orElse("").strip();
    if (PublicAuthority.isNoOther(to, names())) {
      faults.add(Faults.at("/" + TO, "rti.own-authority"));
    } else if (saysNone(to)) {
      faults.add(Faults.at("/" + TO, "rti.no-authority"));
    }
    String part = ApiRequests.text(given, PART).orElse("").strip();
    if (PublicAuthority.isWhole(part)) {
      faults.add(Faults.at("/" + PART, "rti.part-whole"));
    } else if (isSent(part, to)) {
      faults.add(Faults.at("/" + PART, "rti.part-sent"));
    }
    return faults;
  }

  private static boolean saysNone(String to) {
    FactNode said = FactNode.of(to);
    return Stream.of(
            said.placeholder(), said.denial(), said.promise(), said.undone(), said.reservation())
        .anyMatch(Optional::isPresent);
  }

  private List<String> names() {
    return new Departments(tx)
        .find(request.department()).stream()
            .flatMap(own -> Stream.of(own.department(), own.name(), own.hindi()))
            .toList();
  }

  private boolean isSent(String part, String to) {
    return !part.isEmpty()
        && request.part("partsTransferred").get("of") instanceof List<?> all
        && all.stream()
            .filter(Map.class::isInstance)
            .map(one -> StoredTree.tree(Map.of(PART, one), PART))
            .anyMatch(
                one ->
                    PublicAuthority.isSame(String.valueOf(one.get(PART)), part)
                        && PublicAuthority.isSame(String.valueOf(one.get(TO)), to));
  }
}
