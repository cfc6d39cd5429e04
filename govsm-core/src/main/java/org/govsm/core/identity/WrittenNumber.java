package org.govsm.core.identity;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * A number as somebody wrote it. Spaces, hyphens and small letters tell no two numbers apart and
 * are put right; any other character stays a fault. Places are those of the written text.
 */
final class WrittenNumber {

  private final StringBuilder number = new StringBuilder();
  private final List<Integer> places = new ArrayList<>();
  private final List<Message> foreign = new ArrayList<>();
  private final Term kind;

  WrittenNumber(Term kind, String given) {
    this.kind = kind;
    int place = 0;
    int[] characters = given.codePoints().toArray();
    for (int character : characters) {
      place++;
      char capital = character < 128 ? capital((char) character) : 0;
      if (NumberPattern.isLetter(capital) || NumberPattern.isDigit(capital)) {
        number.append(capital);
        places.add(place);
      } else if (character != ' ' && character != '-') {
        foreign.add(foreign(place, character));
      }
    }
  }

  /** In capital letters and digits only. */
  String number() {
    return number.toString();
  }

  /** Where a character of the number stands in what was written, counted from 1. */
  int place(int index) {
    return places.get(index);
  }

  /** What is neither letter, digit, space nor hyphen. */
  List<Message> foreign() {
    return List.copyOf(foreign);
  }

  static char capital(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }

  private Message foreign(int place, int character) {
    return Message.of("identifier.foreign")
        .with("kind", kind)
        .with("position", place)
        .with("code", HiddenCharacters.codePoint(character))
        .with("character", String.valueOf(Character.getName(character)));
  }
}
