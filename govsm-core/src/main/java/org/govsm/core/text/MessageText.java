package org.govsm.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of a message cut at its places once, so that saying it only puts the values between. */
final class MessageText {

  private static final Pattern PLACE =
      Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)(?::(words)|:([^{}|]*)\\|([^{}|]*))?}");

  /**
   * Where a value goes.
   *
   * @param before the text up to it
   * @param name the name of the value, one string for all texts
   * @param inWords whether a sum is said in lakh and crore
   * @param forms the word for one and that for any other number, where it is not the value itself
   * @param written the place as the text writes it
   */
  private record Place(
      String before, String name, boolean inWords, List<String> forms, String written) {

    void say(Object value, ShownValues values, StringBuilder said) {
      if (forms.isEmpty()) {
        values.say(value, inWords, said);
        return;
      }
      StringBuilder number = new StringBuilder();
      values.say(value, false, number);
      said.append(forms.get(number.toString().equals("1") ? 0 : 1));
    }
  }

  private final String text;
  private final List<Place> places;
  private final String last;

  MessageText(String text) {
    this.text = text;
    List<Place> found = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int end = 0;
    while (place.find()) {
      String before = text.substring(end, place.start());
      List<String> forms =
          place.group(3) == null ? List.of() : List.of(place.group(3), place.group(4));
      boolean inWords = place.group(2) != null;
      found.add(new Place(before, place.group(1).intern(), inWords, forms, place.group()));
      end = place.end();
    }
    places = List.copyOf(found);
    last = text.substring(end);
  }

  /** The names of the values that it uses. */
  Set<String> names() {
    return places.stream().map(Place::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text as the file has it. */
  String text() {
    return text;
  }

  /** Says it with the values of a message; a place without a value stays as it is written. */
  void say(Message message, ShownValues values, StringBuilder said) {
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      said.append(place.before);
      Object value = message.values().get(place.name);
      if (value == null) {
        said.append(place.written);
      } else {
        place.say(value, values, said);
      }
    }
    said.append(last);
  }
}
