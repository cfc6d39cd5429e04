package org.govsm.governance.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;

/** GSM-ACC-06: who may post is listed, and nobody else did. */
final class PosterChecks {

  private PosterChecks() {}

  static List<Verdict> listed(Asked asked) {
    return asked.perAccount(PosterChecks::judge);
  }

  private static Verdict judge(Account account) {
    Fact list = account.at("authorisedPosters");
    if (!list.isGiven()) {
      return Require.given(list);
    }
    List<String> strangers = new ArrayList<>();
    for (Fact post : account.posts()) {
      Optional<String> person = post.at("publishedBy").text();
      Optional<Moment> at = post.at("publishedAt").moment();
      if (person.isPresent() && at.isPresent() && !allowed(list, person.get(), at.get())) {
        strangers.add(post.at("id").text().orElse(person.get()));
      }
    }
    Message text = Message.of("GSM-ACC-06.stranger").with("posts", strangers);
    return strangers.isEmpty() ? Require.given(list) : Verdict.fail(text).values(strangers);
  }

  /** A day in {@code to} counts whole; an instant ends at that instant. */
  static boolean allowed(Fact list, String person, Moment at) {
    return list.items().stream()
        .filter(row -> row.at("person").is(person))
        .anyMatch(row -> within(row, at.start()));
  }

  private static boolean within(Fact row, Instant at) {
    Optional<Instant> from = row.at("from").moment().map(Moment::start);
    Optional<Instant> end = row.at("to").moment().map(Moment::end);
    return from.filter(at::isBefore).isEmpty() && end.filter(e -> !at.isBefore(e)).isEmpty();
  }
}
