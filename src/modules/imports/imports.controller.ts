import { Body, Controller, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { receiveUpload } from './import-upload.js';
import { MappingChanges } from './import-mapping.dto.js';
import { ImportRowQuery, ImportRowView } from './import-rows.dto.js';
import { ImportQuery, ImportUpload, ImportView } from './imports.dto.js';
import { importErrors } from './imports.errors.js';
import { ImportsService } from './imports.service.js';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Route.post('', {
    can: 'guests:write',
    summary: 'Upload a guest list',
    description:
      'Takes a CSV or XLSX file as it comes: exports of Google Contacts, Outlook and Eventbrite, lists made by hand in English, German, French, Spanish, Italian or Arabic. ' +
      'It is read in the background; wait for the state `ready`, look at `counts`, `mapping` and the rows, then commit. Nothing reaches the guest book before.',
    consumes: 'multipart/form-data',
    body: ImportUpload,
    returns: ImportView,
    timeoutSeconds: 120,
    errors: [
      importErrors.noFile,
      importErrors.unreadable,
      importErrors.tooLarge,
      importErrors.uploadBroken,
      importErrors.notMultipart,
      importErrors.mappingInvalid,
      eventErrors.notFound,
    ],
  })
  async createImport(@Who() actor: Actor, @Req() request: FastifyRequest) {
    const upload = await receiveUpload(request);
    try {
      return await this.imports.create(actor, upload);
    } finally {
      await upload.discard();
    }
  }

  @Route.get('', { can: 'guests:read', summary: 'List imports, newest first', returns: ImportView, list: true })
  listImports(@Who() actor: Actor, @Query() query: ImportQuery) {
    return this.imports.list(actor, query);
  }

  @Route.get(':id', {
    can: 'guests:read',
    summary: 'Get one import with its progress',
    returns: ImportView,
    errors: [importErrors.notFound],
  })
  getImport(@Who() actor: Actor, @PathId() id: string) {
    return this.imports.get(actor, id);
  }

  @Route.get(':id/rows', {
    can: 'guests:read',
    summary: 'List the rows of an import and what becomes of each',
    returns: ImportRowView,
    list: true,
    errors: [importErrors.notFound],
  })
  listImportRows(@Who() actor: Actor, @PathId() id: string, @Query() query: ImportRowQuery) {
    return this.imports.listRows(actor, id, query);
  }

  @Route.patch(':id/mapping', {
    can: 'guests:write',
    summary: 'Correct what the columns mean or how the file is read',
    description:
      'The file is read again and its rows are foreseen anew. Columns and settings that are left out keep what they have.',
    body: MappingChanges,
    returns: ImportView,
    ifMatch: true,
    errors: [importErrors.notFound, importErrors.notReady, importErrors.mappingInvalid],
  })
  updateImportMapping(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: MappingChanges,
    @IfMatch() ifVersion?: number,
  ) {
    return this.imports.remap(actor, id, body, ifVersion);
  }

  @Route.post(':id/commit', {
    can: 'guests:write',
    summary: 'Bring a previewed import into the guest book',
    description:
      'Runs in the background, all or nothing: rows with errors stay out, all others are in once the state is `done`. Asking twice does it once; ' +
      'the same file again changes nothing.',
    returns: ImportView,
    status: 200,
    ifMatch: true,
    errors: [importErrors.notFound, importErrors.notReady],
  })
  commitImport(@Who() actor: Actor, @PathId() id: string, @IfMatch() ifVersion?: number) {
    return this.imports.commit(actor, id, ifVersion);
  }

  @Route.delete(':id', {
    can: 'guests:write',
    summary: 'Cancel an import and forget its file',
    ifMatch: true,
    errors: [importErrors.notFound, importErrors.notReady],
  })
  cancelImport(@Who() actor: Actor, @PathId() id: string, @IfMatch() ifVersion?: number) {
    return this.imports.cancel(actor, id, ifVersion);
  }
}
