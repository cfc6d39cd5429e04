package org.govsm.portal.store;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.stream.Stream;

/** The classes and resources that a process runs with. */
final class ClassPath {

  private ClassPath() {}

  /** A mark that is another one where any of their files is: by name, size and time. */
  static String mark() throws IOException {
    StringBuilder files = new StringBuilder();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Files.exists(Path.of(entry))) {
        try (Stream<Path> all =
            Files.find(Path.of(entry), Integer.MAX_VALUE, (file, kept) -> kept.isRegularFile())) {
          for (Path file : all.sorted().toList()) {
            BasicFileAttributes kept = Files.readAttributes(file, BasicFileAttributes.class);
            files.append(file).append(kept.size()).append(kept.lastModifiedTime()).append('\n');
          }
        }
      }
    }
    return UUID.nameUUIDFromBytes(files.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
