package org.govsm.core.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What came of making a kept decision again from its facts and the editions that it names: it is
 * the same, the same but for its sentences, another, or an edition is not at hand. The last says
 * nothing about the decision.
 */
public sealed interface Verification {

  /**
   * The kind of result.
   *
   * @return {@code made-again}, {@code reworded}, {@code not-held} or {@code differs}
   */
  String outcome();

  /**
   * The result as one sentence.
   *
   * @return the message, in no language yet
   */
  Message said();

  /**
   * The published tree form.
   *
   * @return outcome; editions that are not held, or differences, also of sentences
   */
  Map<String, @Nullable Object> toPlain();

  /**
   * Handles every result.
   *
   * @param madeAgain what to do with a decision that is the same
   * @param reworded what to do with a decision that is the same, in other sentences
   * @param notHeld what to do where an edition is not at hand
   * @param differs what to do with a decision that is another
   * @param <R> the result
   * @return what the fitting function returns
   */
  default <R> R fold(
      Function<? super MadeAgain, ? extends R> madeAgain,
      Function<? super Reworded, ? extends R> reworded,
      Function<? super NotHeld, ? extends R> notHeld,
      Function<? super Differs, ? extends R> differs) {
    if (this instanceof MadeAgain same) {
      return madeAgain.apply(same);
    } else if (this instanceof Reworded other) {
      return reworded.apply(other);
    } else if (this instanceof NotHeld open) {
      return notHeld.apply(open);
    }
    return differs.apply((Differs) this);
  }

  /** The same facts and editions give the same decision, in the same sentences where it has any. */
  record MadeAgain() implements Verification {

    @Override
    public String outcome() {
      return "made-again";
    }

    @Override
    public Message said() {
      return Message.of("verify.made-again");
    }

    @Override
    public Map<String, @Nullable Object> toPlain() {
      return tree(this);
    }
  }

  /**
   * The same facts and editions give the same decision, but sentences of the kept one are not those
   * of this version in its language: another version put them otherwise, or somebody changed them.
   *
   * @param differences the sentences; at least one. Nothing was made where the language is unknown
   */
  record Reworded(List<Difference> differences) implements Verification {

    /**
     * Keeps its own copy.
     *
     * @param differences see the record
     */
    public Reworded {
      differences = List.copyOf(differences);
    }

    @Override
    public String outcome() {
      return "reworded";
    }

    @Override
    public Message said() {
      return Message.of("verify.reworded").with("places", places(differences));
    }

    @Override
    public Map<String, @Nullable Object> toPlain() {
      return tree(this, differences);
    }
  }

  /**
   * Editions that the decision names are not in the library.
   *
   * @param editions which; at least one
   */
  record NotHeld(List<LawEdition> editions) implements Verification {

    /**
     * Keeps its own copy.
     *
     * @param editions see the record
     */
    public NotHeld {
      editions = List.copyOf(editions);
    }

    @Override
    public String outcome() {
      return "not-held";
    }

    @Override
    public Message said() {
      List<String> named = editions.stream().map(LawEdition::toString).toList();
      return Message.of("verify.not-held").with("editions", named);
    }

    @Override
    public Map<String, @Nullable Object> toPlain() {
      Map<String, @Nullable Object> tree = tree(this);
      tree.put("editions", Tree.list(editions, LawEdition::toPlain));
      return tree;
    }
  }

  /**
   * The decision comes out otherwise.
   *
   * @param differences where; at least one
   */
  record Differs(List<Difference> differences) implements Verification {

    /**
     * Keeps its own copy.
     *
     * @param differences see the record
     */
    public Differs {
      differences = List.copyOf(differences);
    }

    @Override
    public String outcome() {
      return "differs";
    }

    @Override
    public Message said() {
      return Message.of("verify.differs").with("places", places(differences));
    }

    @Override
    public Map<String, @Nullable Object> toPlain() {
      return tree(this, differences);
    }
  }

  /**
   * One place at which two trees differ.
   *
   * @param pointer the JSON pointer of the place
   * @param kept what the kept decision has there; nothing where it has nothing
   * @param made what the decision that was made again has there; nothing where it has nothing
   */
  record Difference(String pointer, Optional<Object> kept, Optional<Object> made) {

    /**
     * The published tree form.
     *
     * @return pointer, and kept and made where there is something
     */
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("pointer", pointer);
      kept.ifPresent(value -> tree.put("kept", value));
      made.ifPresent(value -> tree.put("made", value));
      return tree;
    }
  }

  private static List<String> places(List<Difference> differences) {
    return differences.stream().map(Difference::pointer).toList();
  }

  private static Map<String, @Nullable Object> tree(
      Verification result, List<Difference> differences) {
    Map<String, @Nullable Object> tree = tree(result);
    tree.put("differences", Tree.list(differences, Difference::toPlain));
    return tree;
  }

  private static Map<String, @Nullable Object> tree(Verification result) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("outcome", result.outcome());
    return tree;
  }
}
