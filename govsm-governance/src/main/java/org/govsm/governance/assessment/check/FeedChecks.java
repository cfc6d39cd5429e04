package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/** GSM-CMT-01 and GSM-INS-05: feeds between website and accounts work by themselves. */
final class FeedChecks {

  private static final List<String> WEBSITE =
      List.of("website", "web site", "site", "portal", "वेबसाइट", "पोर्टल");

  private FeedChecks() {}

  static List<FactNode> feeds(Facts facts) {
    FactNode sync = facts.at("sync");
    return sync.isList() ? sync.items() : sync.at("links").items();
  }

  /** Those that come from the website. */
  static List<FactNode> fromWebsite(Facts facts) {
    return feeds(facts).stream().filter(feed -> feed.at("from").isOneOf(WEBSITE)).toList();
  }

  /** Each feed; the framework names no lag that is too long, only that there is one measured. */
  static List<CheckResult> working(CheckInput input) {
    List<FactNode> feeds = feeds(input.facts());
    FactNode sync = input.at("sync");
    FactNode links = sync.isList() || sync.isNone() ? sync : sync.at("links");
    if (feeds.isEmpty()) {
      return List.of(Require.given(links));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    String place = place(sync);
    int number = 0;
    for (FactNode feed : feeds) {
      CheckResult result =
          CheckResult.all(named(place, feed, "lastSuccessAt"), named(place, feed, "lagMinutes"));
      verdicts.add(result.about(feed.at("id").text().orElse("sync/" + number)));
      number++;
    }
    return verdicts;
  }

  /** By what is said of the website, or of the feeds that come from it. */
  static List<CheckResult> website(CheckInput input) {
    FactNode sync = input.at("sync");
    List<FactNode> feeds = fromWebsite(input.facts());
    if (sync.isNone()) {
      return List.of(Require.given(sync));
    } else if (feeds.isEmpty() || sync.at("website").isGiven()) {
      return List.of(arrived("sync.website", sync.at("website")));
    }
    return List.of(
        CheckResult.all(feeds.stream().map(feed -> arrived(place(sync), feed)).toList()));
  }

  private static CheckResult arrived(String place, FactNode feed) {
    return CheckResult.all(
        named(place, feed, "lastSuccessAt"), missed(place, feed.at("missedUpdates")));
  }

  private static CheckResult missed(String place, FactNode missed) {
    Optional<BigDecimal> number = missed.isNone() ? Optional.of(BigDecimal.ZERO) : missed.number();
    return number
        .map(updates -> Require.atMost("missed-updates", updates, BigDecimal.ZERO))
        .orElseGet(() -> CheckResult.unknown(List.of(place + ".missedUpdates")));
  }

  private static String place(FactNode sync) {
    return sync.isList() ? "sync[]" : "sync.links[]";
  }

  private static CheckResult named(String place, FactNode feed, String name) {
    CheckResult given = Require.given(feed.at(name));
    return given.missing().isEmpty() ? given : CheckResult.unknown(List.of(place + "." + name));
  }
}
