package org.govsm.portal.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Uploaded file: what became of one file of several that came together.
 *
 * @param number its place among them, from 1
 * @param rows how many rows it has; 0 where that is not known yet
 * @param importNo the import that came of it; 0 where none did
 * @param said why it was refused, each with its code and a text in every language
 */
public record UploadedFile(
    int number,
    String name,
    State state,
    long rows,
    long accepted,
    long duplicates,
    long quarantined,
    int importNo,
    List<Map<String, @Nullable Object>> said) {

  /** State of a file. */
  public enum State {
    /** Others come before it. */
    WAITING("waiting"),
    /** Its rows are being read. */
    READING("reading"),
    /** All its rows are read, and count once those of the others are. */
    READ("read"),
    /** Its readings count. */
    TAKEN("taken"),
    /** All that it says was known. */
    KNOWN("known"),
    /** It cannot be taken in. */
    REFUSED("refused"),
    /** It could be taken in, but another of all or none could not. */
    UNDONE("undone"),
    /** The portal stopped before its end. */
    STOPPED("stopped");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** Its code in the store and in sentences. */
    public String code() {
      return code;
    }

    /** How far its rows are: to come, being read, all read, or of no account. */
    String progress() {
      return switch (this) {
        case WAITING, REFUSED, UNDONE, STOPPED -> "none";
        case READING -> "running";
        case READ, TAKEN, KNOWN -> "all";
      };
    }

    /** The state with a code. */
    static Optional<State> of(String code) {
      return List.of(values()).stream().filter(one -> one.code.equals(code)).findFirst();
    }
  }

  /** Why it was refused. */
  public List<String> reasons(Messages words) {
    return said.stream()
        .map(one -> String.valueOf(one.getOrDefault(words.language(), one.get("en"))))
        .toList();
  }
}
