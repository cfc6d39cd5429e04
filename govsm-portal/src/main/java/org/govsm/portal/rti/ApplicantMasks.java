package org.govsm.portal.rti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.record.PersonalNumbers;
import org.govsm.procurement.record.WithheldReason;
import org.jspecify.annotations.Nullable;

/**
 * Masks of applicants: a text of a record, such as a reason, that has the whole name or an address
 * of who asks under the Act leaves as a mark. The name of a party is told where the record has it
 * as such.
 */
final class ApplicantMasks {

  private static final String NAME = "name";

  private final Predicate<String> tells;
  private final Set<String> masked = new TreeSet<>();

  ApplicantMasks(Transaction tx, StoredRti request) {
    tells =
        new RtiChecks(tx, request.department(), request.id())
            .telling(new RtiRequests(tx).applicant(request));
  }

  /** The tree of a document as it may leave. */
  Map<String, ?> of(String document, Map<String, ?> tree) {
    Map<String, ?> shown = map(tree);
    if (!shown.equals(tree)) {
      masked.add(document);
    }
    return shown;
  }

  /** Why parts of a document do not leave, with what was masked. */
  List<String> reasons(String document, List<WithheldReason> found) {
    Set<WithheldReason> all = new TreeSet<>(found);
    if (masked.contains(document)) {
      all.add(WithheldReason.CONTACT);
    }
    return all.stream().map(WithheldReason::name).toList();
  }

  /** Masks what a document says of its standing. */
  void since(Map<String, Object> document) {
    if (document.get(RtiStanding.SINCE) instanceof Map<?, ?> since) {
      document.put(RtiStanding.SINCE, map(since));
    }
  }

  private Map<String, @Nullable Object> map(Map<?, ?> tree) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    tree.forEach(
        (name, part) -> shown.put(String.valueOf(name), NAME.equals(name) ? part : part(part)));
    return shown;
  }

  private @Nullable Object part(@Nullable Object part) {
    if (part instanceof Map<?, ?> map) {
      return map(map);
    } else if (part instanceof List<?> list) {
      List<@Nullable Object> shown = new ArrayList<>();
      list.forEach(each -> shown.add(part(each)));
      return shown;
    }
    return part instanceof String text && tells.test(text) ? PersonalNumbers.MARK : part;
  }
}
