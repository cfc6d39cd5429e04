package org.govsm.core.rules.check;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.govsm.core.process.StateMachine;
import org.govsm.core.time.WorkingDays;

/** Files of govsm-core beside packs and books: each reader tells of its own what is wrong. */
final class OwnFiles implements FileChecker {

  private static final Map<String, BiConsumer<String, byte[]>> READERS =
      Map.of(
          "urn:govsm:process:1", StateMachine::read,
          "urn:govsm:calendar:1", WorkingDays::read);

  /** The reader of machines takes no other attribute itself. */
  private static final Map<String, String> SCHEMAS =
      Map.of("urn:govsm:calendar:1", "time/calendar-1.xsd");

  @Override
  public boolean reads(FoundFile file) {
    return file.root().filter(root -> READERS.containsKey(namespace(root))).isPresent();
  }

  @Override
  public List<LintNote> check(FoundFile file, List<FoundFile> folder) {
    file.root()
        .map(root -> READERS.get(namespace(root)))
        .ifPresent(reader -> reader.accept(file.name(), file.bytes()));
    return List.of();
  }

  @Override
  public Optional<byte[]> schema(FoundFile file) {
    return file.root()
        .map(root -> SCHEMAS.get(namespace(root)))
        .map(name -> shipped("/org/govsm/core/" + name));
  }

  private static String namespace(String root) {
    return root.substring(0, root.indexOf(' '));
  }

  private static byte[] shipped(String name) {
    try (InputStream in = requireNonNull(OwnFiles.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
