package org.govsm.core.rules.check;

import java.util.List;
import java.util.Optional;

/**
 * What a jar of govsm, or of a host, knows to check in a {@linkplain FolderCheck folder} beside
 * packs, books, cases and sentences. Found by {@link java.util.ServiceLoader}; without a state.
 */
public interface FileChecker {

  /**
   * Whether a file is of the kind that it knows.
   *
   * @param file the file
   */
  boolean reads(FoundFile file);

  /**
   * Looks through a file.
   *
   * @param file one that it reads
   * @param folder all files of the folder, of which one may name another
   * @return the remarks in the order of the file; none where it is right
   * @throws org.govsm.core.source.BrokenFileException with what is wrong, in place of remarks
   */
  List<LintNote> check(FoundFile file, List<FoundFile> folder);

  /**
   * The XML Schema of a file, by which a slip is found that its reader passes over, such as a
   * misspelt attribute that need not be there.
   *
   * @param file any file of the folder, also one that another reads
   * @return the schema, which refers to no other; nothing where this knows none
   */
  default Optional<byte[]> schema(FoundFile file) {
    return Optional.empty();
  }
}
