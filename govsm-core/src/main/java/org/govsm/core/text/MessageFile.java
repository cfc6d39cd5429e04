package org.govsm.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code key = text} lines, and reports every line that is not one; of a translation, also
 * every key and every place of a value that what it translates does not have.
 */
final class MessageFile {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final String file;
  private final Map<String, String> texts = new TreeMap<>();
  private final List<SourceProblem> problems = new ArrayList<>();
  private final @Nullable Messages original;

  private MessageFile(String file, @Nullable Messages original) {
    this.file = file;
    this.original = original;
  }

  static Map<String, String> read(String file, InputStream in) throws IOException {
    return read(file, in, null);
  }

  static Map<String, String> read(String file, InputStream in, @Nullable Messages original)
      throws IOException {
    MessageFile reader = new MessageFile(file, original);
    reader.lines(in.readAllBytes());
    if (!reader.problems.isEmpty()) {
      throw new BrokenFileException(reader.problems);
    }
    return reader.texts;
  }

  private void lines(byte[] bytes) {
    String all;
    try {
      all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problem(0, "text.encoding", "the file is not UTF-8", "save it as UTF-8");
      return;
    }
    Set<String> known = original == null ? Set.of() : original.keys();
    String[] lines = withoutByteOrderMark(all).split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        line(i + 1, line, known);
      }
    }
  }

  private static String withoutByteOrderMark(String all) {
    return all.startsWith("\ufeff") ? all.substring(1) : all;
  }

  private void line(int number, String line, Set<String> known) {
    int equals = line.indexOf('=');
    String key = equals < 0 ? "" : line.substring(0, equals).strip();
    String text = line.substring(equals + 1).strip();
    if (!KEY.matcher(key).matches() || text.isEmpty()) {
      problem(number, "text.line", "no 'key = text' in this line", "write one, or start it with #");
    } else if (texts.putIfAbsent(key, text) != null) {
      problem(number, "text.twice", "the key '" + key + "' appears twice", "keep one of the lines");
    } else if (original != null) {
      translated(number, key, text, original, known);
    }
  }

  private void translated(int number, String key, String text, Messages from, Set<String> known) {
    Optional<String> said = from.find(key).or(() -> general(key, known).flatMap(from::find));
    if (said.isEmpty()) {
      problem(
          number,
          "text.key",
          "nothing is said under the key '" + key + "'" + NearestName.hint(key, known),
          "take the key from the sentences that are translated");
      return;
    }
    Set<String> places = new MessageText(said.get()).names();
    for (String place : new MessageText(text).names()) {
      if (!places.contains(place)) {
        problem(
            number,
            "text.place",
            "'" + key + "' has no value {" + place + "}" + NearestName.hint(place, places),
            places.isEmpty() ? "it has none at all" : "its values are " + places);
      }
    }
  }

  /**
   * The key for all terms, of one that is said of one term: {@code decision.field.answer.least}.
   */
  private static Optional<String> general(String key, Set<String> known) {
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      String general = key.substring(0, dot);
      if (known.contains(general) && known.contains("term." + key.substring(dot + 1))) {
        return Optional.of(general);
      }
    }
    return Optional.empty();
  }

  private void problem(int line, String code, String what, String remedy) {
    problems.add(new SourceProblem(new Position(file, line, 0), code, what, remedy));
  }
}
