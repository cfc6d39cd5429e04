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
    return asked.perAccount(account -> judge(asked, account));
  }

  private static Verdict judge(Asked asked, Account account) {
    Fact list = account.at("authorisedPosters");
    if (!list.isGiven()) {
      return Require.given(list);
    }
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(Require.given(list));
    if (!asked.postsListed(account)) {
      verdicts.add(Verdict.unknown(List.of("posts")));
    } else if (!asked.accounts().unplacedPosts().isEmpty()) {
      verdicts.add(Verdict.unknown(List.of("posts[].account")));
    }
    List<String> strangers = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Fact post : account.posts()) {
      if (PostState.of(post) == PostState.NOT_OUT) {
        continue;
      }
      Verdict verdict = judge(asked, list, post);
      String id = post.at("id").text().or(() -> post.at("publishedBy").text()).orElse("");
      if (verdict.outcome() == Outcome.UNKNOWN) {
        verdicts.add(verdict);
      } else if (verdict.outcome() == Outcome.FAIL) {
        (verdict.values().isEmpty() ? strangers : left).add(id);
      }
    }
    if (!strangers.isEmpty()) {
      verdicts.add(failed("GSM-ACC-06.stranger", strangers));
    }
    if (!left.isEmpty()) {
      verdicts.add(failed("GSM-ACC-06.left", left));
    }
    return Verdict.all(verdicts);
  }

  private static Verdict failed(String key, List<String> posts) {
    return Verdict.fail(Message.of(key).with("posts", posts)).values(posts);
  }

  /** One post: by somebody on the list at that time, who was then still in the post. */
  private static Verdict judge(Asked asked, Fact list, Fact post) {
    Optional<String> person = post.at("publishedBy").text();
    if (person.isEmpty()) {
      return Verdict.unknown(List.of("posts[].publishedBy"));
    }
    Verdict listed = onList(list, person.get(), post.at("publishedAt").moment());
    if (listed.outcome() == Outcome.FAIL) {
      return listed;
    }
    Optional<Moment> at = post.at("publishedAt").moment();
    Verdict served =
        at.map(when -> asked.inPost(person.get(), when))
            .orElseGet(() -> Verdict.unknown(List.of("posts[].publishedAt")));
    return served.outcome() == Outcome.FAIL
        ? served.values(List.of(person.get()))
        : Verdict.all(listed, served);
  }

  private static Verdict onList(Fact list, String person, Optional<Moment> at) {
    List<Fact> rows = list.items().stream().filter(row -> row.at("person").is(person)).toList();
    boolean unnamed = list.items().stream().anyMatch(row -> row.at("person").text().isEmpty());
    if (rows.isEmpty()) {
      return unnamed ? Verdict.unknown(List.of("authorisedPosters[].person")) : stranger();
    } else if (at.isEmpty()) {
      return Verdict.unknown(List.of("posts[].publishedAt"));
    }
    List<Verdict> each = rows.stream().map(row -> within(row, at.get())).toList();
    Optional<Verdict> best =
        each.stream()
            .filter(v -> v.outcome() == Outcome.PASS)
            .findFirst()
            .or(() -> each.stream().filter(v -> v.outcome() == Outcome.UNKNOWN).findFirst());
    return best.orElseGet(
        () -> unnamed ? Verdict.unknown(List.of("authorisedPosters[].person")) : stranger());
  }

  private static Verdict stranger() {
    return Verdict.fail(Message.of("GSM-ACC-06.stranger").with("posts", List.of()));
  }

  /** A day in {@code to} counts whole; an instant ends at that instant. */
  private static Verdict within(Fact row, Moment at) {
    Fact from = row.at("from");
    Fact to = row.at("to");
    Optional<Instant> first = from.moment().map(Moment::start);
    Optional<Instant> end = to.moment().map(Moment::end);
    Instant last = at.wholeDay() ? at.end() : at.end().plusNanos(1);
    if (first.filter(f -> !last.isAfter(f)).isPresent()
        || end.filter(e -> !at.start().isBefore(e)).isPresent()) {
      return stranger();
    }
    List<String> missing = new ArrayList<>();
    if (from.isAbsent()) {
      missing.add("authorisedPosters[].from");
    }
    if (to.isAbsent()) {
      missing.add("authorisedPosters[].to");
    }
    if (first.filter(at.start()::isBefore).isPresent()
        || end.filter(e -> last.isAfter(e) && at.wholeDay()).isPresent()) {
      missing.add("posts[].publishedAt");
    }
    return missing.isEmpty()
        ? Verdict.pass(Message.of("GSM-ACC-06.listed"))
        : Verdict.unknown(missing);
  }
}
