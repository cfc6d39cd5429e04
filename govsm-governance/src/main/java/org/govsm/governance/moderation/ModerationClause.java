package org.govsm.governance.moderation;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Clause of a moderation policy: its number, its ground, and its text where the department wrote
 * one.
 */
public record ModerationClause(
    String clause, String ground, Optional<String> english, Optional<String> hindi) {

  private static final Pattern CRITICISM =
      Pattern.compile(
          "criti[cq]|negative|embarrass|आलोचन|नकारात्मक|असहज", Pattern.CASE_INSENSITIVE);

  static ModerationClause of(Node node) {
    return new ModerationClause(
        node.text("clause"),
        node.text("ground"),
        node.find(member("en"), String.class),
        node.find(member("hi"), String.class));
  }

  /** The member of a tree that has the text in a language. */
  static String member(String language) {
    return language.equals("hi") ? "hindi" : "english";
  }

  /** The ground in words. */
  public Term called() {
    return called(ground);
  }

  /** A ground in words. */
  public static Term called(String ground) {
    return new Term("moderation-ground." + ground);
  }

  /** What the clause says where the department wrote no text of its own. */
  public static Message standard(String ground) {
    return Message.of("moderation.clause." + ground);
  }

  /** Whether its own text speaks of criticism, which is never a ground. */
  public boolean isOnCriticism() {
    return Stream.of(english, hindi)
        .flatMap(Optional::stream)
        .anyMatch(text -> CRITICISM.matcher(text).find());
  }

  /** Its own text in a language; nothing where it has none. */
  public Optional<String> text(String language) {
    return language.equals("hi") ? hindi : english;
  }
}
