package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;

/** LAW-CO and LAW-AD-05: accounts of employees, the officer who is named, and the agency. */
final class StaffAndAgencyChecks {

  private static final List<String> NODAL_OFFICER =
      List.of("nodalofficer", "nodal-officer", "nodal officer", "नोडल अधिकारी");

  static final Map<String, ControlCheck> CHECKS =
      Map.of(
          "LAW-CO-03", StaffAndAgencyChecks::permitted,
          "LAW-CO-06", StaffAndAgencyChecks::reported,
          "LAW-AD-05", StaffAndAgencyChecks::hired);

  private StaffAndAgencyChecks() {}

  private static List<CheckResult> permitted(CheckInput input) {
    return Territory.open(input)
        .map(List::of)
        .orElseGet(
            () ->
                input.each(
                    "personalAccountPermission",
                    one ->
                        CheckResult.all(
                            Require.below(
                                "personalAccountPermission[]",
                                Require.given(one.at("permissionRef"))),
                            Require.oneOf(one.at("registrationContact"), "own-contact"))));
  }

  private static List<CheckResult> reported(CheckInput input) {
    return Territory.open(input)
        .map(List::of)
        .orElseGet(
            () -> {
              List<CheckResult> both = new ArrayList<>(LaterLawChecks.held(input, NODAL_OFFICER));
              both.add(Require.stated(input.at("register", "reportedToDIPR")));
              return List.of(CheckResult.all(both));
            });
  }

  /** The contract of the agency, and every account, which is never the agency's. */
  private static List<CheckResult> hired(CheckInput input) {
    FactNode vendor = input.at("vendor");
    if (vendor.isNone()) {
      return List.of(CheckResult.notApplicable(Message.of("LAW-AD-05.none")));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(
        CheckResult.all(
                Require.given(vendor.at("procurementRef")),
                Require.given(vendor.at("sla")),
                Require.given(vendor.at("kpis")))
            .about("vendor"));
    verdicts.addAll(input.perAccount(StaffAndAgencyChecks::notOfAgency));
    return verdicts;
  }

  private static CheckResult notOfAgency(Account account) {
    return Require.oneOf(account.at("ownerType"), "ORGANISATION", "PERSON");
  }
}
