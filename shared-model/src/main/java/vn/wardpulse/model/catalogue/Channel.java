package vn.wardpulse.model.catalogue;

import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Name;

/** One of the ways by which an indicator's figures come about, such as the ward's loudspeaker radio. */
public record Channel(ChannelCode code, Name name) {}
