package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.facts.Fact;

/** What is said of posts, announcements and queries against itself. */
final class PostConflicts {

  private static final List<String> NOT_OUT =
      List.of("DRAFT", "IN_REVIEW", "CHANGES_REQUESTED", "CLEARED", "EXPIRED", "WITHDRAWN");

  private PostConflicts() {}

  static List<Conflict> in(Asked.Scene scene) {
    List<Conflict> found = new ArrayList<>();
    List<Fact> posts = scene.facts().each("posts");
    for (int i = 0; i < posts.size(); i++) {
      Fact post = posts.get(i);
      Optional<String> id = Conflicts.id(post).or(() -> Optional.of("posts"));
      Fact out = post.at("publishedAt");
      boolean past = out.moment().filter(at -> !at.start().isAfter(scene.asOf())).isPresent();
      boolean scheduled = post.at("state").isWord("SCHEDULED") && past;
      if (scheduled || out.isGiven() && NOT_OUT.stream().anyMatch(post.at("state")::isWord)) {
        found.add(Conflict.of("post-state", id, "GSM-GOV-02"));
      }
    }
    for (Fact announcement : scene.facts().each("announcements")) {
      announcement(announcement).ifPresent(found::add);
    }
    for (Fact query : scene.facts().at("queries").items()) {
      for (String later : List.of("assignedAt", "firstResponseAt", "resolvedAt")) {
        if (Conflicts.reversed(query.at("receivedAt"), query.at(later))) {
          found.add(Conflict.of("query-days", Conflicts.id(query)));
        }
      }
    }
    return found;
  }

  private static Optional<Conflict> announcement(Fact announcement) {
    Fact press = announcement.at("pressAt").or(announcement.at("press", "publishedAt"));
    Fact channels = announcement.at("channels");
    boolean named = channels.texts().stream().anyMatch(AnnouncementChecks::isPress);
    return press.isGiven() && channels.isGiven() && !named
        ? Optional.of(Conflict.of("press", Conflicts.id(announcement), "GSM-INS-02", "GSM-COM-09"))
        : Optional.empty();
  }
}
