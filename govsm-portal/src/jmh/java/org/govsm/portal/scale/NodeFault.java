package org.govsm.portal.scale;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What can happen to portals on one database, and how it is put right. */
enum NodeFault {
  /** One node is ended by kill -9, and started again. */
  NODE_KILLED(10) {
    @Override
    void happen(PostgresCluster database, PortalNode node) {
      node.kill();
    }

    @Override
    void end(PostgresCluster database, PortalNode node) throws IOException {
      node.startAgain();
    }
  },
  /** All processes of the database are ended by kill -9, and started again after a minute. */
  DATABASE_KILLED(60) {
    @Override
    void happen(PostgresCluster database, PortalNode node) throws IOException {
      database.kill();
    }

    @Override
    void end(PostgresCluster database, PortalNode node) throws IOException {
      database.startAgain();
    }
  },
  /** The database holds its connections and says nothing for a minute. */
  DATABASE_SILENT(60) {
    @Override
    void happen(PostgresCluster database, PortalNode node) throws IOException {
      database.fallSilent();
    }

    @Override
    void end(PostgresCluster database, PortalNode node) throws IOException {
      database.goOn();
    }
  },
  /** The disk of the database has no room for a minute. */
  DISK_FULL(60) {
    @Override
    void happen(PostgresCluster database, PortalNode node) throws IOException {
      database.fill();
    }

    @Override
    void end(PostgresCluster database, PortalNode node) throws IOException {
      database.makeRoom();
      database.startAgain();
    }
  },
  /** The clock of one node is an hour late. */
  CLOCK_BACK(20) {
    @Override
    void happen(PostgresCluster database, PortalNode node) throws IOException {
      node.clock(Duration.ofHours(-1));
    }

    @Override
    void end(PostgresCluster database, PortalNode node) throws IOException {
      node.clock(Duration.ZERO);
    }
  },
  /** The clock of one node is a day ahead. */
  CLOCK_AHEAD(20) {
    @Override
    void happen(PostgresCluster database, PortalNode node) throws IOException {
      node.clock(Duration.ofDays(1));
    }

    @Override
    void end(PostgresCluster database, PortalNode node) throws IOException {
      node.clock(Duration.ZERO);
    }
  };

  /** One after the other, again and again. */
  static final List<NodeFault> IN_TURN =
      List.of(
          NODE_KILLED,
          NODE_KILLED,
          DATABASE_KILLED,
          CLOCK_BACK,
          NODE_KILLED,
          DISK_FULL,
          CLOCK_AHEAD,
          NODE_KILLED,
          DATABASE_SILENT);

  private final int seconds;

  NodeFault(int seconds) {
    this.seconds = seconds;
  }

  int seconds() {
    return seconds;
  }

  abstract void happen(PostgresCluster database, PortalNode node) throws IOException;

  abstract void end(PostgresCluster database, PortalNode node) throws IOException;
}
