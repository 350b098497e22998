package vn.wardpulse.reporting.snapshots;

/** Who is told how far a long piece of work has come, and may end it. */
interface Progress {

    /** Nobody: what is done within a request. */
    Progress NONE = new Progress() {
        @Override
        public void begin(Stage stage, int of) {}

        @Override
        public void step() {}

        @Override
        public void look() {}
    };

    /** What is being done, in the order in which it is. */
    enum Stage {
        /** The log is read up to a position. */
        READING,
        /** Everything is worked out from it, a piece of the units after the other. */
        WORKING_OUT,
        /** Is hashed and packed. */
        PACKING,
        /** Is added to the chain, or written as a file. */
        WRITING,
        /** Is held against something else. */
        COMPARING
    }

    /** @param of steps that this stage has; 0 where nobody knows */
    void begin(Stage stage, int of);

    /**
     * One more step of the stage is done.
     *
     * @throws WorkEnded if it is not to go on
     */
    void step();

    /**
     * Between steps that take long.
     *
     * @throws WorkEnded if it is not to go on
     */
    void look();
}
