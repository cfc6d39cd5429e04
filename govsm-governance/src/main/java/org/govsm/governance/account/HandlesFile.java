package org.govsm.governance.account;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govsm.core.xml.XmlCursor;

/** The file that says how addresses are read and what makes names look alike. */
final class HandlesFile {

  private static final String NAMESPACE = "urn:govsm:handles:1";
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Longer ones first, so that {@code rn} is read before {@code r}. */
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  static final HandlesFile SHIPPED = shipped();

  final List<Platform> platforms = new ArrayList<>();
  final List<String> addedWords = new ArrayList<>();
  final Map<String, String> confusables = new TreeMap<>(LONGEST_FIRST);

  private final XmlCursor cursor;

  private HandlesFile(XmlCursor cursor) {
    this.cursor = cursor;
  }

  static HandlesFile read(String file, byte[] bytes) {
    HandlesFile handles = new HandlesFile(XmlCursor.open(file, bytes, NAMESPACE, "handles"));
    handles.content();
    handles.cursor.finish();
    return handles;
  }

  private static HandlesFile shipped() {
    String name = "handles.xml";
    try (InputStream in = requireNonNull(HandlesFile.class.getResourceAsStream(name), name)) {
      return read(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void content() {
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "platform" -> platforms.add(platform());
        case "added" -> addedWords.addAll(words(cursor.text()));
        case "confusable" -> {
          String reads = cursor.required("reads");
          words(cursor.text()).forEach(one -> confusables.put(one, reads));
        }
        default -> cursor.refuseElement("write platform, added or confusable");
      }
    }
  }

  private Platform platform() {
    String id = cursor.required("id");
    List<String> aliases = words(cursor.attribute("aliases").orElse(""));
    List<String> hosts = words(cursor.required("hosts"));
    String ignores = cursor.attribute("ignores").orElse("");
    List<Platform.Path> paths = new ArrayList<>();
    List<String> reserved = new ArrayList<>();
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "path" -> {
          boolean exact = cursor.attribute("exact").orElse("").equals("true");
          paths.add(path(cursor.text(), exact));
        }
        case "reserved" -> reserved.addAll(words(cursor.text()));
        default -> cursor.refuseElement("write path or reserved");
      }
    }
    return new Platform(id, aliases, hosts, ignores, List.copyOf(paths), List.copyOf(reserved));
  }

  private Platform.Path path(String form, boolean exact) {
    if (!form.startsWith("/") || !form.endsWith("{handle}")) {
      cursor.problem(
          "handles.path", "'" + form + "' is no form of address", "write it as /company/{handle}");
      return new Platform.Path(List.of(), "", exact);
    }
    int query = form.indexOf('?');
    String path = query < 0 ? form : form.substring(0, query);
    String name = query < 0 ? "" : form.substring(query + 1, form.indexOf('=', query));
    List<String> segments =
        Pattern.compile("/").splitAsStream(path).filter(part -> !part.isEmpty()).toList();
    return new Platform.Path(segments, name, exact);
  }

  private static List<String> words(String text) {
    return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }
}
