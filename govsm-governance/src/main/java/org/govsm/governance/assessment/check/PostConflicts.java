package org.govsm.governance.assessment.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.governance.facts.FactNode;

/** What is said of posts, announcements and queries against itself. */
public final class PostConflicts {

  /** What is asked of posts that are out. */
  private static final String[] OF_STATE = {
    "GSM-GOV-02",
    "GSM-COM-05",
    "GSM-COM-06",
    "GSM-VAL-07",
    "GSM-VAL-08",
    "GSM-VAL-09",
    "GSM-VAL-10",
    "GSM-VAL-12",
    "GSM-VAL-13",
    "LAW-CG-05"
  };

  /** Lists whose items name a post, and the control that rests on it. */
  private static final SortedMap<String, String> NAMING =
      new TreeMap<>(
          Map.of(
              "consultations", "GSM-INS-04",
              "events", "GSM-INS-03",
              "rumourLog", "GSM-COM-07"));

  private static final List<String> LATER = List.of("assignedAt", "firstResponseAt", "resolvedAt");

  private PostConflicts() {}

  public static List<Conflict> in(CheckInput.Scene scene) {
    List<Conflict> found = new ArrayList<>();
    List<FactNode> posts = scene.facts().each("posts");
    for (FactNode post : posts) {
      boolean scheduled = post.at("state").isWord("SCHEDULED") && past(post, scene);
      if (scheduled || PostState.isContradictory(post)) {
        Optional<String> id = Conflicts.id(post).or(() -> Optional.of("posts"));
        found.add(Conflict.of("post-state", id, OF_STATE));
      }
    }
    for (FactNode announcement : scene.facts().each("announcements")) {
      announcement(announcement).ifPresent(found::add);
    }
    for (FactNode response : scene.facts().each("responses")) {
      Optional<FactNode> person = response.at("by").text().flatMap(scene.people()::find);
      Optional<Boolean> here = response.at("authorisedSpokesperson").flag();
      Optional<Boolean> there = person.flatMap(p -> p.at("authorisedSpokesperson").flag());
      if (here.isPresent() && there.isPresent() && !here.equals(there)) {
        found.add(Conflict.of("spokesperson", Conflicts.id(response), "GSM-RSP-14"));
      }
    }
    named(scene, posts, found);
    for (FactNode query : scene.facts().at("queries").items()) {
      FactNode received = query.at("receivedAt");
      for (String later : LATER) {
        if (Conflicts.reversed(received, query.at(later))) {
          found.add(Conflict.of("query-days", Conflicts.id(query), "GSM-RSP-07", "GSM-RSP-08"));
        }
      }
    }
    return found;
  }

  private static boolean past(FactNode post, CheckInput.Scene scene) {
    return post.at("publishedAt")
        .moment()
        .filter(at -> !at.start().isAfter(scene.asOf()))
        .isPresent();
  }

  /** A post that is named and stands in no list of posts. */
  private static void named(CheckInput.Scene scene, List<FactNode> posts, List<Conflict> found) {
    if (NAMING.keySet().stream().allMatch(list -> scene.facts().each(list).isEmpty())) {
      return;
    }
    List<FactNode> all = new ArrayList<>(posts);
    scene.accounts().all().forEach(account -> all.addAll(account.posts()));
    boolean complete =
        (!posts.isEmpty() || scene.facts().at("posts").isNone())
            && all.stream().allMatch(post -> Conflicts.id(post).isPresent());
    Set<String> ids = all.stream().flatMap(p -> Conflicts.id(p).stream()).collect(toSet());
    NAMING.forEach(
        (list, control) -> {
          for (FactNode item : complete ? scene.facts().each(list) : List.<FactNode>of()) {
            FactNode own = item.at("socialPostId").or(item.at("postId"));
            own.or(item.at("correctionPostId"))
                .text()
                .filter(post -> !ids.contains(post))
                .ifPresent(post -> found.add(noPost(item, control, post)));
          }
        });
  }

  private static Conflict noPost(FactNode item, String control, String post) {
    return Conflict.of("no-post", Conflicts.id(item), control).with("post", post);
  }

  private static Optional<Conflict> announcement(FactNode announcement) {
    FactNode press = announcement.at("pressAt").or(announcement.at("press", "publishedAt"));
    FactNode channels = announcement.at("channels");
    boolean named = channels.texts().stream().anyMatch(AnnouncementChecks::mayBePress);
    FactNode social = announcement.at("socialAt").or(announcement.at("social", "publishedAt"));
    boolean online = channels.texts().stream().anyMatch(c -> !AnnouncementChecks.isOther(c));
    boolean contradict = press.isGiven() && !named || social.isGiven() && !online;
    return contradict && channels.isGiven()
        ? Optional.of(Conflict.of("press", Conflicts.id(announcement), "GSM-INS-02", "GSM-COM-09"))
        : Optional.empty();
  }
}
