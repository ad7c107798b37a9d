package io.nextup.crash;

import java.util.Random;

/** What goes wrong. */
enum Fault {

    /** {@code kill -9} of a node, at any instant. */
    NODE_KILLED {
        @Override
        void strike(Cluster cluster, Node node, Random random) {
            node.kill();
        }
    },

    /** {@code kill -9} of a node after the database has committed and before the node knows. */
    NODE_KILLED_AT_COMMIT {
        @Override
        void strike(Cluster cluster, Node node, Random random) {
            node.wire().loseCommits(1, node::kill);
        }
    },

    /** {@code kill -9} of both nodes at once. */
    ALL_NODES_KILLED {
        @Override
        void strike(Cluster cluster, Node node, Random random) {
            cluster.nodes().forEach(Node::kill);
        }
    },

    /** The database stopped at once in its own way, and started again. */
    DATABASE_STOPPED {
        @Override
        void strike(Cluster cluster, Node node, Random random) {
            cluster.database().stopAtOnce();
            cluster.database().start();
        }
    },

    /** {@code kill -9} of the database, which is started again. */
    DATABASE_KILLED {
        @Override
        void strike(Cluster cluster, Node node, Random random) {
            cluster.database().kill();
            cluster.database().start();
        }
    },

    /** The database ends half of its connections. */
    CONNECTIONS_ENDED {
        @Override
        void strike(Cluster cluster, Node node, Random random) {
            cluster.database().cutConnections();
        }
    },

    /** All connections of a node are cut, wherever they stand. */
    WIRE_CUT {
        @Override
        void strike(Cluster cluster, Node node, Random random) {
            node.wire().cut();
        }
    },

    /** The database commits, and the node never hears of it. */
    COMMITS_UNHEARD {
        @Override
        void strike(Cluster cluster, Node node, Random random) {
            node.wire().loseCommits(1 + random.nextInt(6), () -> {});
        }
    };

    abstract void strike(Cluster cluster, Node node, Random random);

    boolean killsNodes() {
        return this == NODE_KILLED || this == NODE_KILLED_AT_COMMIT || this == ALL_NODES_KILLED;
    }

    boolean stopsDatabase() {
        return this == DATABASE_STOPPED || this == DATABASE_KILLED;
    }
}
