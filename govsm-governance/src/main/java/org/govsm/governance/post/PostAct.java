package org.govsm.governance.post;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Term;
import org.govsm.governance.law.ActTime;

/**
 * Act on a post: what a person does with it, from the draft to the archive. Whether it is allowed
 * is for {@link PostRecord}.
 */
public final class PostAct implements ToPlain {

  /** What is done. */
  public enum Kind {
    /** The author writes the draft, or another text of it. */
    DRAFT(""),
    /** An officer says of a kind of flag whether the post is about such a thing. */
    ANSWER(""),
    /** A reviewer says what was found: facts, confidentiality, rules, tone, agreement. */
    REVIEW(""),
    /** The author hands it in. */
    SUBMIT("submit"),
    /** A reviewer asks for changes. */
    REQUEST_CHANGES("requestChanges"),
    /** The author hands it in again. */
    RESUBMIT("resubmit"),
    /** Somebody who clears signs: with the last signature of its lane it is cleared. */
    CLEAR("clear"),
    /** It is to go out at a time. */
    SCHEDULE("schedule"),
    /** It goes out. */
    PUBLISH("publish"),
    /** The clearance or the validity has run out. */
    EXPIRE("expire"),
    /** It is not posted after all. */
    WITHDRAW("withdraw"),
    /** The address at which a version was said to be is put right. */
    PLACE(""),
    /** What was put on record as published or deleted was not: another officer takes it back. */
    TAKE_BACK(""),
    /** The time at which it was said to be published or deleted is put right by another officer. */
    RETIME(""),
    /** What is out is corrected, in public. */
    CORRECT("correct"),
    /** What is out is deleted, for a reason on record. */
    TAKE_DOWN("takeDown"),
    /** What was out is kept, with the digests of its texts and media. */
    ARCHIVE("archive");

    private final String event;

    Kind(String event) {
      this.event = event;
    }

    /** The event of the machine {@code post.clearance}; nothing for an act on the draft. */
    Optional<String> event() {
      return event.isEmpty() ? Optional.empty() : Optional.of(event);
    }

    /**
     * What it is called.
     *
     * @return a term among the sentences of this module
     */
    public Term term() {
      return new Term("post-act." + name());
    }
  }

  private final Node node;

  private PostAct(Node node) {
    this.node = node;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return PostActForm.FORM;
  }

  /**
   * Reads an act.
   *
   * @param tree the tree of {@link #form}
   * @return the act, or every fault with its place
   */
  public static Checked<PostAct> fromPlain(Map<String, ?> tree) {
    return form()
        .read(tree)
        .<Checked<PostAct>>fold(
            node -> new Checked.Accepted<>(new PostAct(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** What is done. */
  public Kind kind() {
    return Kind.valueOf(part().choice());
  }

  /** The id of who does it. */
  public String by() {
    return node.text("by");
  }

  /** The role in which it is done. */
  public String role() {
    return node.text("role");
  }

  /** When it is done. */
  public Instant at() {
    return node.get("at", OffsetDateTime.class).toInstant();
  }

  /** When it is said to have been done, and when it was put on record. */
  ActTime time() {
    return ActTime.of(node);
  }

  String atAsWritten() {
    return String.valueOf(node.toPlain().get("at"));
  }

  Node part() {
    return node.branch("act").orElseThrow();
  }

  /** The draft that it writes; of a draft and a correction alone. */
  Optional<PostDraft> draft() {
    return part().form().part("draft").flatMap(f -> part().branch("draft")).map(PostDraft::of);
  }

  /** The act of the record of which it says something, counted from 1. */
  int number() {
    return Math.toIntExact(part().get("number", Long.class));
  }

  /** Its right time, put on record when this act was. */
  PostAct retimed(PostAct wrong) {
    Map<String, Object> tree = new LinkedHashMap<>(wrong.toPlain());
    tree.put("at", String.valueOf(part().toPlain().get("to")));
    tree.put(ActTime.RECORDED, time().counts().code());
    return fromPlain(tree).orThrow();
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PostAct act && node.equals(act.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  @Override
  public String toString() {
    return kind() + " by " + by();
  }
}
