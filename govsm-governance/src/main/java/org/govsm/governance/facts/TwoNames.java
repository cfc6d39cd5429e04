package org.govsm.governance.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/** A fact that has two names is given under one of them, or says the same under both. */
final class TwoNames {

  private static final String POLICIES = "policies.";

  /** Two ways to one fact, from the root or from each item of a list. */
  record Pair(String list, String one, String other) {}

  /** The steps to the one fact and to the other, which are the same for each item of a list. */
  private static final class Ways {
    private final Pair pair;
    private final String[] toOne;
    private final String[] toOther;

    Ways(Pair pair) {
      this.pair = pair;
      this.toOne = pair.one().split("\\.", -1);
      this.toOther = pair.other().split("\\.", -1);
    }
  }

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("", "custody", "custodyLog"),
          new Pair("", "champion", "team.champion.personId"),
          new Pair("", "champion.personId", "team.champion.personId"),
          new Pair("", "pilot.deviceSupport", "platform.deviceSupport"),
          new Pair("", "facility.iso27001ValidTo", "iso27001.certificate.validTo"),
          new Pair("", "policies.expectations.scope", "published.expectations.scope"),
          new Pair("", "policies.expectations.type", "published.expectations.type"),
          new Pair("", "policies.expectations.responseTime", "published.expectations.responseTime"),
          new Pair("", "policies.expectations.url", "published.expectations.url"),
          new Pair("", "policies.publicSocialMedia", "policies.public-social-media"),
          new Pair("custody", "account", "accountId"),
          new Pair("custody", "to", "toHolder"),
          new Pair("custody", "from", "fromHolder"),
          new Pair("custodyLog", "account", "accountId"),
          new Pair("custodyLog", "to", "toHolder"),
          new Pair("custodyLog", "from", "fromHolder"),
          new Pair("posts", "clearance.by", "clearance.clearedBy"),
          new Pair("posts", "clearance.by", "clearance.clearedBy.person"),
          new Pair("posts", "piiScanHits", "piiScan.hits"),
          new Pair("collection", "shownBefore", "notice.shownBefore"),
          new Pair("announcements", "pressAt", "press.publishedAt"),
          new Pair("announcements", "socialAt", "social.publishedAt"),
          new Pair("consultations", "socialPostId", "postId"),
          new Pair("moderation", "archiveRef", "copyRef"),
          new Pair("responses", "channelOwnerType", "channelAccount.ownerType"),
          new Pair("", "orders", "intimations"),
          new Pair("", "complaints", "grievances"),
          new Pair("", "takedown", "takedowns"),
          new Pair("", "facility.policies.languages", "languages"),
          new Pair("complaints", "acknowledgedAt", "ackAt"),
          new Pair("grievances", "acknowledgedAt", "ackAt"),
          new Pair("takedown", "basis", "legalBasis"),
          new Pair("takedowns", "basis", "legalBasis"));

  /** The second names, as ways in the schema: each form of the facts asks for many. */
  private static final Set<String> OTHERS =
      PAIRS.stream().map(pair -> above(pair) + pair.other()).collect(Collectors.toSet());

  private TwoNames() {}

  static List<Pair> pairs() {
    return PAIRS;
  }

  /** Whether a way in the schema is the second name of a fact. */
  static boolean isOther(String path) {
    return OTHERS.contains(path);
  }

  private static String above(Pair pair) {
    return pair.list().isEmpty() ? "" : pair.list() + "[].";
  }

  /** The way to the name under which a fact is entered. */
  static String entered(String path) {
    for (Pair pair : PAIRS) {
      String above = above(pair);
      String other = above + pair.other();
      if (path.equals(other) || path.startsWith(other + ".")) {
        return above + pair.one() + path.substring(other.length());
      }
    }
    return path;
  }

  static void check(Facts facts, List<InputFault> faults) {
    for (Pair pair : PAIRS) {
      Ways ways = new Ways(pair);
      if (pair.list().isEmpty()) {
        compare(facts.at(), 0, ways, faults);
        underPolicy(pair).ifPresent(other -> compare(facts.at(), 0, new Ways(other), faults));
      } else {
        int index = 0;
        for (FactNode item : facts.at(pair.list()).items()) {
          if (!item.isChecked()) {
            compare(item, index, ways, faults);
          }
          index++;
        }
      }
    }
    policies(facts, faults);
  }

  /** The pair, where the one fact stands under {@code policy}. */
  private static Optional<Pair> underPolicy(Pair pair) {
    return pair.one().startsWith(POLICIES)
        ? Optional.of(
            new Pair("", "policy." + pair.one().substring(POLICIES.length()), pair.other()))
        : Optional.empty();
  }

  /** All that stands under {@code policies} may stand under {@code policy}. */
  private static void policies(Facts facts, List<InputFault> faults) {
    List<String> both = new ArrayList<>(facts.at("policies").names());
    both.retainAll(facts.at("policy").names());
    for (String name : both) {
      Pair pair = new Pair("", "policies." + name, "policy." + name);
      compare(facts.at(), 0, new Ways(pair), faults);
    }
  }

  private static void compare(FactNode from, int index, Ways ways, List<InputFault> faults) {
    FactNode one = from.at(ways.toOne);
    FactNode other = from.at(ways.toOther);
    if (isSaid(other) && isSaid(one) && !one.sameAs(other) && comparable(one, other)) {
      Pair pair = ways.pair;
      Message text = Message.of("fault.two-names").with("other", pair.one());
      String pointer = pair.list().isEmpty() ? "" : "/" + pair.list() + "/" + index;
      faults.add(
          new InputFault(pointer + "/" + pair.other().replace('.', '/'), "tree.two-names", text));
    }
  }

  private static boolean isSaid(FactNode fact) {
    return !fact.isAbsent() || fact.unknownWord().isPresent();
  }

  /** A text and an object under two names are compared by another pair. */
  private static boolean comparable(FactNode one, FactNode other) {
    return one.names().isEmpty() == other.names().isEmpty();
  }
}
