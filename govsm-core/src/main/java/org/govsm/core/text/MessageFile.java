package org.govsm.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;

/** Reads {@code key = text} lines, and reports every line that is not one. */
final class MessageFile {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final String file;
  private final Map<String, String> texts = new TreeMap<>();
  private final List<SourceProblem> problems = new ArrayList<>();

  private MessageFile(String file) {
    this.file = file;
  }

  static Map<String, String> read(String file, InputStream in) throws IOException {
    MessageFile reader = new MessageFile(file);
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
    String[] lines = withoutByteOrderMark(all).split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        line(i + 1, line);
      }
    }
  }

  private static String withoutByteOrderMark(String all) {
    return all.startsWith("\ufeff") ? all.substring(1) : all;
  }

  private void line(int number, String line) {
    int equals = line.indexOf('=');
    String key = equals < 0 ? "" : line.substring(0, equals).strip();
    String text = line.substring(equals + 1).strip();
    if (!KEY.matcher(key).matches() || text.isEmpty()) {
      problem(number, "text.line", "no 'key = text' in this line", "write one, or start it with #");
    } else if (texts.putIfAbsent(key, text) != null) {
      problem(number, "text.twice", "the key '" + key + "' appears twice", "keep one of the lines");
    }
  }

  private void problem(int line, String code, String what, String remedy) {
    problems.add(new SourceProblem(new Position(file, line, 0), code, what, remedy));
  }
}
