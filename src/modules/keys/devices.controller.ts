import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { DeviceQuery, DeviceView, DeviceWithTokenView, NewDevice } from './devices.dto.js';
import { DevicesService } from './devices.service.js';
import { deviceErrors } from './keys.errors.js';

@ApiTags('devices')
@Controller('events/:eventId/devices')
export class DevicesController {
  constructor(private readonly devices: DevicesService) {}

  @Route.get('', {
    can: 'devices:manage',
    event: 'eventId',
    summary: 'List the devices of an event',
    description: 'Newest first, revoked ones too.',
    returns: DeviceView,
    list: true,
    errors: [eventErrors.notFound],
  })
  listDevices(@Who() actor: Actor, @PathId('eventId') eventId: string, @Query() query: DeviceQuery) {
    return this.devices.list(actor, eventId, query);
  }

  @Route.get(':id', {
    can: 'devices:manage',
    event: 'eventId',
    summary: 'Get one device',
    returns: DeviceView,
    errors: [deviceErrors.notFound],
  })
  getDevice(@Who() actor: Actor, @PathId('eventId') eventId: string, @PathId() id: string) {
    return this.devices.get(actor, eventId, id);
  }

  @Route.post('', {
    can: 'devices:manage',
    event: 'eventId',
    summary: 'Let a device in to an event',
    description:
      'The answer holds its token, which is shown now and never again. The device sends it as a bearer token.',
    body: NewDevice,
    returns: DeviceWithTokenView,
    shownOnce: 'token',
    errors: [eventErrors.notFound, deviceErrors.beyondYours, deviceErrors.expiryWrong],
  })
  createDevice(@Who() actor: Actor, @PathId('eventId') eventId: string, @Body() body: NewDevice) {
    return this.devices.create(actor, eventId, body);
  }

  @Route.delete(':id', {
    can: 'devices:manage',
    event: 'eventId',
    summary: 'Revoke a device',
    description: 'Takes effect at once, also on open sockets.',
    ifMatch: true,
    errors: [deviceErrors.notFound],
  })
  revokeDevice(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @IfMatch() ifVersion?: number,
  ) {
    return this.devices.revoke(actor, eventId, id, ifVersion);
  }
}
