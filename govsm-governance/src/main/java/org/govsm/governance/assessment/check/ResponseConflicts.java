package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** What is said of queries, replies and posts against the rules on them. */
public final class ResponseConflicts {

  private static final Optional<String> ALL = Optional.empty();

  private final CheckInput.Scene scene;
  private final List<Conflict> found = new ArrayList<>();

  private ResponseConflicts(CheckInput.Scene scene) {
    this.scene = scene;
  }

  public static List<Conflict> in(CheckInput.Scene scene) {
    ResponseConflicts conflicts = new ResponseConflicts(scene);
    conflicts.classes();
    conflicts.publishedTimes();
    conflicts.totals();
    conflicts.escalation();
    conflicts.ranks();
    conflicts.replies();
    Optional<Boolean> all = scene.facts().at("contradictionFlag").flag();
    scene.facts().each("posts").forEach(post -> conflicts.post(post, all));
    return conflicts.found;
  }

  private FactNode policy(String... names) {
    return scene.facts().policy(names);
  }

  /** A class is named that the policy does not have, or that staff may not answer alone. */
  private void classes() {
    FactNode standing = scene.facts().at("clearanceLanes", "standing", "categories");
    if (standing.items().stream().anyMatch(one -> QueryClass.of(one) == QueryClass.POLICY)) {
      found.add(Conflict.of("standing-policy", ALL, "GSM-RES-10", "GSM-RSP-20"));
    }
    FactNode classes = policy("queryCategories");
    if (!classes.isGiven() || Require.hasGap(classes)) {
      return;
    }
    List<String> known = classes.texts();
    strangers(known, policy("response", "noReplyClasses").texts(), "GSM-RSP-10");
    strangers(known, policy("responsiveness", "turnaround").names(), "GSM-RSP-03");
    strangers(known, standing.texts(), "GSM-RES-10");
    for (FactNode query : scene.facts().at("queries").items()) {
      FactNode category = query.at("category");
      if (category.text().isPresent() && !category.isOneOf(known)) {
        found.add(
            Conflict.of("query-class", Conflicts.id(query), "GSM-RSP-17")
                .with("class", category.text().get()));
      }
    }
  }

  /** A time of the policy, or that a class needs no reply, against what the desk published. */
  private void publishedTimes() {
    FactNode without = policy("response", "noReplyClasses");
    FactNode turnaround = policy("responsiveness", "turnaround");
    FactNode expected =
        policy("expectations", "responseTime")
            .or(scene.facts().at("published", "expectations", "responseTime"));
    Set<String> seen = new HashSet<>();
    for (FactNode query : scene.facts().each("queries")) {
      Optional<String> category = query.at("category").text();
      if (!query.at("timePublished").is(true) || category.isEmpty() || !seen.add(category.get())) {
        continue;
      }
      if (without.items().stream().anyMatch(none -> none.isWord(category.get()))) {
        published("published-reply", category.get(), "GSM-RSP-10");
      }
      FactNode ofClass = ResponsePolicyChecks.named(turnaround, category.get());
      boolean all = turnaround.names().isEmpty();
      if (differs(query, all ? turnaround : ofClass) || differs(query, expected)) {
        published("published-time", category.get(), "GSM-RSP-03", "GSM-RSP-06");
      }
    }
  }

  /** Totals of languages that count other queries than those that are kept and stated. */
  private void totals() {
    FactNode languages = scene.facts().at("queryTotals", "languages");
    List<FactNode> queries = scene.facts().each("queries");
    boolean kept = queries.stream().anyMatch(one -> one.at("kept").is(true));
    if (!kept || languages.names().isEmpty()) {
      return;
    }
    BigDecimal all = BigDecimal.ZERO;
    for (String name : languages.names()) {
      all = all.add(languages.at(name).number().orElse(BigDecimal.ZERO));
    }
    if (all.compareTo(BigDecimal.valueOf(queries.size())) != 0) {
      found.add(
          Conflict.of("query-totals", ALL, "GSM-OBJ-04", "GSM-OBJ-05")
              .with("totals", all)
              .with("count", queries.size()));
    }
  }

  private void published(String code, String category, String... controls) {
    found.add(Conflict.of(code, ALL, controls).with("class", category));
  }

  private static boolean differs(FactNode query, FactNode stated) {
    Optional<Instant> received = query.at("receivedAt").moment().map(Moment::start);
    Optional<Instant> due = query.at("firstBy").moment().map(Moment::start);
    Optional<Duration> time = StatedTime.of(stated);
    return time.isPresent()
        && received.isPresent()
        && due.filter(at -> !at.equals(received.get().plus(time.get()))).isPresent();
  }

  private void strangers(List<String> known, List<String> named, String control) {
    for (String one : named) {
      if (!FactNode.of(one).isOneOf(known)) {
        found.add(Conflict.of("class", ALL, control).with("class", one));
      }
    }
  }

  /** A query cannot come to a level before it came to the one below. */
  private void escalation() {
    Duration before = Duration.ZERO;
    for (FactNode level : policy("escalation", "levels").items()) {
      Duration after = StatedTime.of(level.at("after")).orElse(before);
      if (after.compareTo(before) < 0) {
        found.add(Conflict.of("escalation", ALL, "GSM-RSP-15"));
      }
      before = after;
    }
  }

  /** One type of response stands on two ranks. */
  private void ranks() {
    Map<String, String> ranks = new HashMap<>();
    for (FactNode one : policy("responseHierarchy").items()) {
      Optional<String> type = one.at("type").text();
      Optional<String> rank = one.at("rank").text();
      if (type.isPresent() && rank.isPresent()) {
        String before = ranks.putIfAbsent(type.get(), rank.get());
        if (before != null && !before.equals(rank.get())) {
          found.add(Conflict.of("rank", ALL, "GSM-RSP-16").with("type", type.get()));
        }
      }
    }
  }

  /** A text is named that is not there, and a reply was given that was not cleared. */
  private void replies() {
    FactNode templates = scene.facts().at("templates");
    Set<String> ids = new HashSet<>();
    boolean complete = templates.isList();
    for (FactNode template : templates.items()) {
      Optional<String> id = Conflicts.id(template);
      id.ifPresent(ids::add);
      complete &= id.isPresent();
    }
    for (FactNode response : scene.facts().each("responses")) {
      Optional<String> text = response.at("templateId").text();
      if (complete && text.isPresent() && !ids.contains(text.get())) {
        found.add(
            Conflict.of("no-text", Conflicts.id(response), "GSM-RSP-18").with("text", text.get()));
      }
      FactNode clearance = response.at("clearance");
      FactNode status = clearance.at("status");
      boolean refused = status.isWord("PENDING") || status.isGiven() && !status.isWord("CLEARED");
      if (clearance.at("level").isGiven() && refused) {
        found.add(Conflict.of("reply-cleared", Conflicts.id(response), "GSM-RSP-20"));
      }
    }
  }

  private void post(FactNode post, Optional<Boolean> contradicts) {
    Optional<String> id = Conflicts.id(post);
    FactNode classified = post.at("classification");
    boolean open = post.at("clearance", "checklist", "confidentiality").is(true);
    if (open && classified.isGiven() && !classified.isWord("PUBLIC")) {
      found.add(Conflict.of("classified", id, "GSM-RSP-13"));
    }
    if (contradicts.isPresent() && post.at("contradictionFlag").is(!contradicts.get())) {
      found.add(Conflict.of("contradiction", id, "GSM-RSP-21"));
    }
    FactNode lane = post.at("lane");
    FactNode level = post.at("clearance", "level");
    boolean low = level.isWord("L0") || level.isWord("L1");
    if (lane.isWord("OFFICIAL_POSITION") && low
        || lane.isWord("OPEN_CONVERSATION") && level.isWord("L3")) {
      found.add(Conflict.of("lane", id, "GSM-RES-14"));
    }
  }
}
