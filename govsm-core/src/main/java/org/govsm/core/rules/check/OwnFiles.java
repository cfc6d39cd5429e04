package org.govsm.core.rules.check;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.govsm.core.process.StateMachine;
import org.govsm.core.time.WorkingDays;

/** Files of govsm-core beside packs and books: each reader tells of its own what is wrong. */
final class OwnFiles implements FileChecker {

  private static final Map<String, BiConsumer<String, byte[]>> READERS =
      Map.of(
          "urn:govsm:process:1", StateMachine::read,
          "urn:govsm:calendar:1", WorkingDays::read);

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

  private static String namespace(String root) {
    return root.substring(0, root.indexOf(' '));
  }
}
