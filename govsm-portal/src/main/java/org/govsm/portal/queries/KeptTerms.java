package org.govsm.portal.queries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.text.Message;
import org.govsm.governance.provider.ComplaintStanding;
import org.govsm.governance.provider.ProviderStanding;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/** Terms of complaints on record: what was due of them stays, whatever is dated back. */
final class KeptTerms {

  private KeptTerms() {}

  /**
   * Refuses a change by which another moment is due of a complaint.
   *
   * @param place the member of the change that is told
   */
  static void require(
      Decision<ProviderStanding> before, Decision<ProviderStanding> after, String place) {
    Map<String, ComplaintStanding> changed = new LinkedHashMap<>();
    complaints(after).forEach(one -> changed.put(one.id(), one));
    complaints(before).stream()
        .filter(one -> !one.isDueAsIn(changed.get(one.id())))
        .findFirst()
        .ifPresent(
            one -> {
              Message text = Message.of("queries.terms-stay").with("complaint", one.id());
              throw ProblemException.of(Faults.at(place, text));
            });
  }

  private static List<ComplaintStanding> complaints(Decision<ProviderStanding> decided) {
    return decided.found().map(ProviderStanding::complaints).orElse(List.of());
  }
}
