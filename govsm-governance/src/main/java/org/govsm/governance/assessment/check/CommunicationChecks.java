package org.govsm.governance.assessment.check;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactNode;

/** GSM-COM-01, 04 and 08, GSM-CMT-02: the accounts beside other work and other channels. */
final class CommunicationChecks {

  private static final List<String> TRADITIONAL =
      List.of("print", "tv", "radio", "poster", "leaflet");

  private static final List<String> OWN_MATERIAL =
      List.of("leaflet", "newsletter", "email-signature", "event", "service-point", "mass-media");

  private CommunicationChecks() {}

  /** One job chart that names the work is enough; whether the others need to, a person says. */
  static List<CheckResult> routine(CheckInput input) {
    FactNode roles = input.at("roles");
    if (!roles.isList() || roles.isNone()) {
      return List.of(roles.isNone() ? Require.given(roles) : CheckResult.unknown(List.of("roles")));
    }
    List<FactNode> duties =
        roles.items().stream().map(role -> role.at("socialDutiesInJobDescription")).toList();
    long named = duties.stream().filter(duty -> duty.is(true)).count();
    if (named > 0) {
      return List.of(
          CheckResult.pass(Message.of("GSM-COM-01.named").with("count", named)).value(named));
    }
    return List.of(
        duties.stream().anyMatch(FactNode::isAbsent)
            ? CheckResult.unknown(List.of("roles[].socialDutiesInJobDescription"))
            : CheckResult.fail(Message.of("GSM-COM-01.side-task")));
  }

  static List<CheckResult> traditionalMedia(CheckInput input) {
    return List.of(publicity(input, "channel", TRADITIONAL));
  }

  static List<CheckResult> ownMaterial(CheckInput input) {
    return List.of(publicity(input, "type", OWN_MATERIAL));
  }

  /** One of them is enough. */
  private static CheckResult publicity(CheckInput input, String asked, List<String> wanted) {
    FactNode publicity = input.at("publicity");
    if (!publicity.isGiven()) {
      return Require.given(publicity);
    }
    List<FactNode> given = publicity.items().stream().map(item -> item.at(asked)).toList();
    List<String> used = wanted.stream().filter(w -> given.stream().anyMatch(g -> g.is(w))).toList();
    List<Object> words = used.stream().map(FactField::said).toList();
    if (!used.isEmpty()) {
      return CheckResult.pass(Message.of("publicity.used").with("used", words)).values(used);
    }
    return given.stream()
        .filter(FactNode::isAbsent)
        .findFirst()
        .map(open -> Require.open("publicity[]." + asked, open))
        .orElseGet(
            () ->
                CheckResult.fail(
                    Message.of("publicity.unused")
                        .with("wanted", wanted.stream().map(FactField::said).toList())));
  }

  static List<CheckResult> otherChannels(CheckInput input) {
    return List.of(
        AnnouncementChecks.notOnlySocial(
            input.at("engagementStrategy", "channels"),
            AnnouncementChecks.platforms(input),
            "GSM-COM-08"));
  }
}
