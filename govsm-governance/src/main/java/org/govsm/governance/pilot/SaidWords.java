package org.govsm.governance.pilot;

import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.document.Node;
import org.govsm.governance.facts.FactNode;

/** Words of an answer: those that deny, postpone or name nobody say nothing. */
final class SaidWords {

  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  /** A source or an audience of one letter is none. */
  private static final Pattern LETTERS =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}][^\\p{L}\\p{N}]*[\\p{L}\\p{M}\\p{N}]");

  private SaidWords() {}

  /** Whether a member says something. */
  static boolean say(Node node, String member) {
    return node.find(member, String.class).filter(SaidWords::areSaid).isPresent();
  }

  /** Whether a member tells a figure. */
  static boolean tellFigure(Node node, String member) {
    return node.find(member, String.class)
        .filter(text -> areSaid(text) && DIGIT.matcher(text).find())
        .isPresent();
  }

  /** Whether a text says something. */
  static boolean areSaid(String text) {
    FactNode said = FactNode.of(text);
    Optional<String> none = said.placeholder().or(said::undone).or(said::bareDenial);
    return none.isEmpty() && said.isName() && LETTERS.matcher(text).find();
  }
}
