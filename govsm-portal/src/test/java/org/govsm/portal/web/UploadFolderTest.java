package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {

  @TempDir Path folder;

  private Path left(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "part of a file");
  }

  @Test
  void what_a_killed_process_left_is_taken_away_at_the_next_start() throws IOException {
    Path dead = left("999999999999-1.upload");

    UploadFolder.in(folder);

    assertThat(dead).doesNotExist();
  }

  @Test
  void what_a_living_process_reads_stays() throws IOException {
    Path living = UploadFolder.in(folder).file();

    UploadFolder.in(folder);

    assertThat(living).exists().hasParent(folder);
  }

  @Test
  void what_an_earlier_process_of_the_same_number_left_is_taken_away() throws IOException {
    Path earlier = left(ProcessHandle.current().pid() + "-1.upload");
    Files.setLastModifiedTime(earlier, FileTime.from(Instant.EPOCH));

    UploadFolder.in(folder);

    assertThat(earlier).doesNotExist();
  }

  @Test
  void other_files_are_let_alone() throws IOException {
    Path other = left("notes.txt");

    UploadFolder.in(folder);

    assertThat(other).exists();
  }

  @Test
  void a_folder_that_is_not_there_is_made() throws IOException {
    assertThat(UploadFolder.in(folder.resolve("a/b")).file()).exists();
  }

  @Test
  void a_temporary_folder_is_for_its_user_alone() throws IOException {
    Path file = UploadFolder.temporary(folder, "mine").file();

    assertThat(file).hasParent(folder.resolve("mine"));
    assertThat(Files.getPosixFilePermissions(folder.resolve("mine")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(UploadFolder.temporary(folder, "mine").file()).hasParent(folder.resolve("mine"));
  }

  @Test
  void a_temporary_folder_that_others_could_change_is_closed_to_them() throws IOException {
    Path wide = Files.createDirectory(folder.resolve("mine"));
    Files.setPosixFilePermissions(wide, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(UploadFolder.temporary(folder, "mine").file()).hasParent(wide);
    assertThat(Files.getPosixFilePermissions(wide))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void a_temporary_folder_that_is_a_link_is_not_used() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwx------"));
    Files.createSymbolicLink(folder.resolve("mine"), elsewhere);

    Path file = UploadFolder.temporary(folder, "mine").file();

    assertThat(file.getParent().toRealPath()).isNotEqualTo(elsewhere.toRealPath());
  }
}
