package org.govsm.governance.post;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.governance.tree.PersonKey;

/**
 * Mending of a record: another officer takes back what was put on record as published or deleted,
 * or puts right its time. What was recorded stays; what rests on it must not fall.
 */
final class PostMending {

  private final PostRecord record;
  private final PostAct act;
  private final StandingActs standing;

  PostMending(PostRecord record, PostAct act) {
    this.record = record;
    this.act = act;
    standing = StandingActs.of(record.acts());
  }

  /** What stands against it, by the keys of sentences. */
  List<String> against() {
    Optional<PostAct> wrong = standing.outside(act.number());
    if (wrong.isEmpty()) {
      return List.of("post.no-such-act");
    }
    List<String> found = new ArrayList<>();
    if (PersonKey.same(wrong.get().by(), act.by())) {
      found.add("post.own-act");
    }
    if (act.kind() == PostAct.Kind.RETIME) {
      found.addAll(retimed(wrong.get()));
    } else if (wrong.get().kind() == PostAct.Kind.PUBLISH && isRestedOn()) {
      found.add("post.rested-on");
    }
    return found;
  }

  /** What was archived was out, and what was corrected or deleted was so in some version. */
  private boolean isRestedOn() {
    boolean only = StandingActs.of(record.standing(), PostAct.Kind.PUBLISH).size() == 1;
    return isDone(PostAct.Kind.ARCHIVE)
        || only && (isDone(PostAct.Kind.CORRECT) || isDone(PostAct.Kind.TAKE_DOWN));
  }

  private boolean isDone(PostAct.Kind kind) {
    return record.last(kind).isPresent();
  }

  private List<String> retimed(PostAct wrong) {
    Instant to = act.part().get("to", OffsetDateTime.class).toInstant();
    List<String> found = new ArrayList<>();
    boolean early = standing.before(act.number()).filter(one -> to.isBefore(one.at())).isPresent();
    boolean late = standing.after(act.number()).filter(one -> to.isAfter(one.at())).isPresent();
    if (early || late || to.isAfter(act.at())) {
      found.add("post.retime-order");
    }
    boolean published = wrong.kind() == PostAct.Kind.PUBLISH;
    boolean captured =
        record.last(PostAct.Kind.ARCHIVE).stream()
            .flatMap(kept -> kept.part().branches("entries").stream())
            .map(PostMending::capturedAt)
            .anyMatch(at -> published ? at.isBefore(to) : at.isAfter(to));
    if (captured) {
      found.add("post.retime-captured");
    }
    return found;
  }

  private static Instant capturedAt(Node entry) {
    return entry.get("capturedAt", OffsetDateTime.class).toInstant();
  }
}
