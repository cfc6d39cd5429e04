package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;

/** GSM-VAL-13: material of others has a licence or a permission on record. */
final class RightsCheck {

  private static final List<String> OWN =
      List.of(
          "OWN",
          "OURS",
          "SELF",
          "DEPARTMENT",
          "OWN_MATERIAL",
          "MADE_BY_US",
          "IN_HOUSE",
          "अपनी",
          "स्वयं",
          "विभाग");

  private RightsCheck() {}

  /** Each post that is out, and media that stand alone. */
  static List<CheckResult> recorded(CheckInput input) {
    List<CheckResult> verdicts = new ArrayList<>(input.eachOut(RightsCheck::ofPost));
    if (input.at("media").isGiven()) {
      verdicts.addAll(input.each("media", RightsCheck::ofItem));
    }
    return verdicts;
  }

  private static CheckResult ofPost(FactNode post) {
    FactNode media = post.at("media");
    if (media.isAbsent() || Require.hasGap(media)) {
      return CheckResult.unknown(List.of("posts[].media"));
    }
    return media.isNone()
        ? CheckResult.notApplicable(Message.of("GSM-VAL-13.no-media"))
        : CheckResult.all(media.items().stream().map(RightsCheck::ofItem).toList());
  }

  static boolean isOwn(FactNode item) {
    return item.at("rights", "source").isOneOf(OWN);
  }

  /** A denial states nothing, and who reserves all rights gives none. */
  private static boolean isStated(FactNode fact) {
    return fact.isGiven() && !statesNothing(fact);
  }

  private static boolean statesNothing(FactNode fact) {
    return fact.bareDenial().isPresent() || fact.isWord("all rights reserved");
  }

  private static CheckResult ofItem(FactNode item) {
    FactNode rights = item.at("rights");
    FactNode source = rights.at("source");
    FactNode licence = rights.at("licence");
    FactNode permission = rights.at("permissionRef");
    if (rights.isNone()) {
      return CheckResult.fail(Message.of("GSM-VAL-13.none"));
    } else if (isStated(licence) || isStated(permission)) {
      return CheckResult.pass(Message.of("GSM-VAL-13.licensed"));
    } else if (isOwn(item)) {
      return CheckResult.pass(Message.of("GSM-VAL-13.own"));
    }
    List<String> open = new ArrayList<>();
    for (FactNode fact : List.of(source, licence, permission)) {
      if (fact.isAbsent() || fact.isGiven() && statesNothing(fact)) {
        open.add("posts[].media[]." + fact.path());
      }
    }
    return open.isEmpty()
        ? CheckResult.fail(
            Message.of("GSM-VAL-13.unlicensed").with("source", source.text().orElse("–")))
        : CheckResult.unknown(open);
  }
}
