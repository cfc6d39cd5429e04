package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/** What is said of communication, feeds, posts and responses against itself. */
public final class CommunityConflicts {

  private static final List<String> BROADCAST = List.of("tv", "radio");
  private static final List<String> PAPER = List.of("leaflet", "newsletter", "email-signature");

  private final CheckInput.Scene scene;
  private final Facts facts;
  private final Map<String, FactNode> sources;
  private final Map<String, FactNode> accounts = new HashMap<>();
  private final List<Conflict> found = new ArrayList<>();

  private CommunityConflicts(CheckInput.Scene scene) {
    this.scene = scene;
    this.facts = scene.facts();
    this.sources = SourceChecks.listed(facts);
    scene.accounts().all().forEach(one -> accounts.putIfAbsent(one.id(), one.fact()));
  }

  public static List<Conflict> in(CheckInput.Scene scene) {
    CommunityConflicts conflicts = new CommunityConflicts(scene);
    conflicts.publicity();
    conflicts.feeds();
    conflicts.follows();
    conflicts.facts.each("posts").forEach(conflicts::post);
    conflicts.facts.each("rumourLog").forEach(conflicts::correction);
    conflicts.facts.each("pressTemplates").forEach(conflicts::template);
    conflicts.facts.each("moderation").forEach(conflicts::moderation);
    conflicts.responses();
    conflicts.scene.accounts().all().forEach(conflicts::rhythm);
    return conflicts.found;
  }

  private void add(String code, Optional<String> subject, String... controls) {
    found.add(Conflict.of(code, subject, controls));
  }

  private void publicity() {
    for (FactNode item : facts.each("publicity")) {
      FactNode channel = item.at("channel");
      FactNode type = item.at("type");
      boolean broadcast = channel.isOneOf(BROADCAST) && type.isOneOf(PAPER);
      boolean leaflet = channel.is("leaflet") && type.is("email-signature");
      if (broadcast || leaflet) {
        found.add(
            Conflict.of("publicity", Conflicts.id(item), "GSM-COM-04", "GSM-CMT-02").aboutAll());
      }
    }
  }

  /** What is said of the website in the whole, and of the feeds that come from it. */
  private void feeds() {
    FactNode website = facts.at("sync", "website");
    for (FactNode feed : FeedChecks.fromWebsite(facts)) {
      boolean never = website.at("lastSuccessAt").isNone() && feed.at("lastSuccessAt").isGiven();
      Optional<BigDecimal> all = website.at("missedUpdates").number();
      Optional<BigDecimal> one = feed.at("missedUpdates").number();
      boolean fewer = all.isPresent() && one.filter(n -> n.compareTo(all.get()) > 0).isPresent();
      boolean later = Conflicts.reversed(feed.at("lastSuccessAt"), website.at("lastSuccessAt"));
      if (website.isGiven() && (never || fewer || later)) {
        found.add(Conflict.of("feeds", Conflicts.id(feed), "GSM-CMT-01", "GSM-INS-05").aboutAll());
      }
    }
  }

  private void follows() {
    Optional<BigDecimal> count = facts.at("follows", "count").number();
    int listed = FollowChecks.listed(facts).items().size();
    if (count.filter(n -> n.compareTo(BigDecimal.valueOf(listed)) < 0).isPresent()) {
      add("follows", Optional.empty(), "GSM-CMT-03", "GSM-ENG-04");
    }
  }

  private void post(FactNode post) {
    Optional<String> id = Conflicts.id(post).or(() -> Optional.of("posts"));
    FactNode own = post.at("sourceDocument", "status");
    FactNode listed = SourceChecks.listed(post, sources);
    if (own.isGiven() && listed.isGiven() && !own.text().equals(listed.text())) {
      add("source-status", id, "GSM-COM-05");
    }
    List<FactNode> flags = post.at("flags").items();
    if (post.at("mentions").isNone()
        && flags.stream().anyMatch(f -> f.isWord("NAMED_INDIVIDUAL"))) {
      add("named-nobody", id, "GSM-VAL-09");
    }
    FactNode all = facts.at("toneScan");
    FactNode tone = post.at("toneScan");
    if (all.at("flags").isNone() && tone.at("flags").isGiven()
        || all.at("personalRemark").is(false) && tone.at("personalRemark").is(true)) {
      add("tone", id, "GSM-VAL-08", "GSM-VAL-09");
    }
    boolean allowed =
        post.at("media").items().stream()
            .anyMatch(m -> RightsCheck.isOwn(m) && m.at("rights", "permissionRef").isGiven());
    if (allowed) {
      add("own-permission", id, "GSM-VAL-13");
    }
  }

  /** A correction that was published before anybody noticed what it corrects. */
  private void correction(FactNode item) {
    FactNode named = item.at("correctionPostId");
    boolean before =
        posts()
            .filter(post -> named.isGiven() && post.at("id").text().equals(named.text()))
            .anyMatch(post -> Conflicts.reversed(item.at("detectedAt"), post.at("publishedAt")));
    if (before) {
      add("corrected-before", Conflicts.id(item), "GSM-COM-07");
    }
  }

  private Stream<FactNode> posts() {
    return Stream.concat(
        facts.each("posts").stream(),
        scene.accounts().all().stream().flatMap(account -> account.at("posts").items().stream()));
  }

  private void template(FactNode template) {
    FactNode handles = template.at("handles");
    FactNode contains = template.at("containsHandles");
    if (contains.is(true) && handles.isNone() || contains.is(false) && handles.isGiven()) {
      add("press-handles", Conflicts.id(template), "GSM-INS-06");
    }
  }

  private void moderation(FactNode decision) {
    if (CriticismCheck.isCriticism(decision.at("ground"))
        && decision.at("sentiment").is("POSITIVE")) {
      add("praise-removed", Conflicts.id(decision), "GSM-VAL-11");
    }
  }

  private void responses() {
    FactNode all = facts.at("responder", "roleShown");
    for (FactNode response : facts.each("responses")) {
      if (all.is(true) && response.at("roleShown").is(false)) {
        add("role-shown", Conflicts.id(response), "GSM-VAL-02");
      }
      Optional<FactNode> account =
          response.at("account").text().flatMap(id -> Optional.ofNullable(accounts.get(id)));
      if (account.filter(one -> isOther(one, response)).isPresent()) {
        add("response-owner", Conflicts.id(response), "GSM-ACC-08", "GSM-RSP-14", "GSM-VAL-05");
      }
    }
  }

  /** A response from an account of the department that is said to come from a person's. */
  private static boolean isOther(FactNode account, FactNode response) {
    FactNode owner = response.at("channelOwnerType").or(response.at("channelAccount", "ownerType"));
    return owner.isGiven()
        && account.at("ownerType").isGiven()
        && !owner.text().equals(account.at("ownerType").text());
  }

  private void rhythm(Account account) {
    if (StarterRhythm.contradicts(scene, account)) {
      add("posts-per-week", Optional.of(account.id()), "GSM-COM-10");
    }
  }
}
