package org.govsm.governance.assessment.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.KeptAnswers;
import org.govsm.governance.facts.Moment;

/** GSM-ACC-06: who may post is listed, and nobody else did. */
final class PosterChecks {

  private static final String WHEN = "posts[].publishedAt";

  private PosterChecks() {}

  static List<CheckResult> listed(CheckInput input) {
    return input.perAccount(account -> judge(input, account));
  }

  private static CheckResult judge(CheckInput input, Account account) {
    FactNode list = account.at("authorisedPosters");
    if (!list.isGiven()) {
      return Require.given(list);
    }
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(Require.given(list));
    if (!input.postsListed(account)) {
      verdicts.add(CheckResult.unknown(List.of("posts")));
    } else if (!input.accounts().unplacedPosts().isEmpty()) {
      verdicts.add(CheckResult.unknown(List.of("posts[].account")));
    }
    List<FactNode> rows = list.items();
    KeptAnswers<CheckResult> judged = new KeptAnswers<>(post -> judge(input, rows, post));
    List<String> strangers = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (FactNode post : account.posts()) {
      if (PostState.of(post) == PostState.NOT_OUT) {
        continue;
      }
      CheckResult result = judged.of(post);
      if (result.outcome() == Outcome.UNKNOWN) {
        verdicts.add(result);
      } else if (result.outcome() == Outcome.FAIL) {
        String id = post.at("id").text().or(() -> post.at("publishedBy").text()).orElse("");
        (result.values().isEmpty() ? strangers : left).add(id);
      }
    }
    if (!strangers.isEmpty()) {
      verdicts.add(failed("GSM-ACC-06.stranger", strangers));
    }
    if (!left.isEmpty()) {
      verdicts.add(failed("GSM-ACC-06.left", left));
    }
    return CheckResult.all(verdicts);
  }

  private static CheckResult failed(String key, List<String> posts) {
    return CheckResult.fail(Message.of(key).with("posts", posts)).values(posts);
  }

  /** One post: by somebody on the list at that time, who was then still in the post. */
  private static CheckResult judge(CheckInput input, List<FactNode> rows, FactNode post) {
    Optional<String> person = post.at("publishedBy").text();
    if (person.isEmpty()) {
      return CheckResult.unknown(List.of("posts[].publishedBy"));
    }
    Optional<Moment> at = post.at("publishedAt").moment();
    CheckResult listed = onList(rows, person.get(), at, WHEN);
    if (listed.outcome() == Outcome.FAIL) {
      return listed;
    }
    CheckResult served =
        at.map(when -> input.inPost(person.get(), when))
            .orElseGet(() -> CheckResult.unknown(List.of(WHEN)));
    if (served.outcome() == Outcome.FAIL) {
      return served.values(List.of(person.get()));
    } else if (served.outcome() == Outcome.PASS) {
      return listed;
    }
    return CheckResult.all(listed, served);
  }

  /**
   * By somebody on a list at that time.
   *
   * @param when the way to the fact that says at which time
   */
  static CheckResult onList(List<FactNode> all, String person, Optional<Moment> at, String when) {
    List<FactNode> rows = new ArrayList<>();
    boolean unnamed = false;
    for (FactNode row : all) {
      FactNode named = row.at("person");
      if (named.is(person)) {
        rows.add(row);
      }
      unnamed |= named.text().isEmpty();
    }
    if (rows.isEmpty()) {
      return unnamed ? CheckResult.unknown(List.of("authorisedPosters[].person")) : stranger();
    } else if (at.isEmpty()) {
      return CheckResult.unknown(List.of(when));
    }
    Optional<CheckResult> open = Optional.empty();
    for (FactNode row : rows) {
      CheckResult each = within(row, at.get(), when);
      if (each.outcome() == Outcome.PASS) {
        return each;
      } else if (each.outcome() == Outcome.UNKNOWN && open.isEmpty()) {
        open = Optional.of(each);
      }
    }
    return open.isPresent()
        ? open.get()
        : unnamed ? CheckResult.unknown(List.of("authorisedPosters[].person")) : stranger();
  }

  private static CheckResult stranger() {
    return CheckResult.fail(Message.of("GSM-ACC-06.stranger").with("posts", List.of()));
  }

  /** A day in {@code to} counts whole; an instant ends at that instant. */
  private static CheckResult within(FactNode row, Moment at, String when) {
    FactNode from = row.at("from");
    FactNode to = row.at("to");
    Optional<Instant> first = from.moment().map(Moment::start);
    Optional<Instant> end = to.moment().map(Moment::end);
    Instant last = at.wholeDay() ? at.end() : at.end().plusNanos(1);
    if (first.filter(f -> !last.isAfter(f)).isPresent()
        || end.filter(e -> !at.start().isBefore(e)).isPresent()) {
      return stranger();
    }
    List<String> missing = new ArrayList<>(2);
    if (from.isAbsent()) {
      missing.add("authorisedPosters[].from");
    }
    if (to.isAbsent()) {
      missing.add("authorisedPosters[].to");
    }
    if (first.filter(at.start()::isBefore).isPresent()
        || end.filter(e -> last.isAfter(e) && at.wholeDay()).isPresent()) {
      missing.add(when);
    }
    return missing.isEmpty()
        ? CheckResult.pass(Message.of("GSM-ACC-06.listed"))
        : CheckResult.unknown(missing);
  }
}
