package org.govsm.portal.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * Upload batch view: how far files are that came together.
 *
 * @param contents what was read of each that was taken in, by its import
 */
public record UploadBatchView(
    WrittenContract contract,
    String id,
    boolean together,
    boolean ended,
    List<UploadedFile> files,
    Map<Integer, ImportContents> contents) {

  /** The address of the page. */
  public String path() {
    return "/contracts/" + contract.id() + "/uploads/" + id;
  }

  /** How many files nothing more will happen to. */
  public long done() {
    return files.stream()
        .filter(one -> one.state() != UploadedFile.State.WAITING)
        .filter(one -> one.state() != UploadedFile.State.READING)
        .count();
  }

  /** How many files there are of a state. */
  public long count(UploadedFile.State state) {
    return files.stream().filter(one -> one.state() == state).count();
  }

  /** What was read of a file that was taken in. */
  public Optional<ImportContents> read(UploadedFile file) {
    return Optional.ofNullable(contents.get(file.importNo()));
  }

  /** How far a file is: of its rows, and how many readings they gave; one row gives several. */
  public String progress(UploadedFile file, Messages words) {
    String known = file.state().progress();
    String key = known.equals("running") && file.rows() == 0 ? "starting" : known;
    return words.say(
        Message.of("uploads.rows." + key)
            .with("readings", file.accepted() + file.duplicates())
            .with("rows", file.rows()));
  }
}
