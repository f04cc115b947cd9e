import { ApiProperty, ApiResponse, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import { Problem, type ErrorDefinition } from './problem.js';
import { maskTokens } from '../observability/masking.js';

const EXAMPLE_ID = '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f61';

@ApiSchema({ name: 'MemberError' })
export class MemberErrorDocument {
  @ApiProperty({
    description: 'JSON pointer into the body, `?name` of a query parameter or `{name}` of a path parameter',
    example: '/email',
  })
  pointer!: string;

  @ApiProperty({ description: 'Stable code', example: 'is_email' })
  code!: string;

  @ApiProperty({ example: 'email must be an email' })
  detail!: string;

  @ApiProperty({ type: 'integer', minimum: 1, required: false, description: 'Where in a longer text', example: 1 })
  line?: number;

  @ApiProperty({ type: 'integer', minimum: 1, required: false, description: 'Place in the line', example: 1 })
  column?: number;
}

/** RFC 9457. */
@ApiSchema({ name: 'Problem' })
export class ProblemDocument {
  @ApiProperty({
    format: 'uri-reference',
    description: 'Identifies the kind of problem',
    example: '/problems/guest.not_found',
  })
  type!: string;

  @ApiProperty({ description: 'Short and the same for every problem of this kind', example: 'No such guest' })
  title!: string;

  @ApiProperty({ type: 'integer', minimum: 400, maximum: 599, example: 404 })
  status!: number;

  @ApiProperty({ description: 'Stable code of the kind of problem', example: 'guest.not_found' })
  code!: string;

  @ApiProperty({ required: false, description: 'What is wrong this time', example: 'It was erased on 3 May' })
  detail?: string;

  @ApiProperty({
    required: false,
    format: 'uri-reference',
    example: '/api/v1/guests/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60',
  })
  instance?: string;

  @ApiProperty({ description: 'Also in our log: quote it when you ask us', example: EXAMPLE_ID })
  requestId!: string;

  @ApiProperty({ type: [MemberErrorDocument], required: false, description: 'Each wrong member' })
  errors?: MemberErrorDocument[];
}

export function problemBody(problem: Problem, requestId: string, instance: string): Record<string, unknown> {
  const { definition, extras } = problem;
  return {
    ...extras.more,
    type: `/problems/${definition.code}`,
    title: definition.title,
    status: definition.status,
    code: definition.code,
    ...(extras.detail ? { detail: extras.detail } : {}),
    // A problem is shown, sent on and kept: an invitation's link would let its next reader in.
    instance: maskTokens(instance),
    requestId,
    ...(extras.errors ? { errors: extras.errors } : {}),
  };
}

/** One documented response per status, with an example per code. */
export function problemResponses(definitions: readonly ErrorDefinition[]): (MethodDecorator & ClassDecorator)[] {
  const byStatus = new Map<number, ErrorDefinition[]>();
  for (const definition of new Map(definitions.map((each) => [each.code, each])).values()) {
    byStatus.set(definition.status, [...(byStatus.get(definition.status) ?? []), definition]);
  }
  return [...byStatus].map(([status, group]) =>
    ApiResponse({
      status,
      description: group.map(({ code, title }) => `\`${code}\`: ${title}`).join('; '),
      content: {
        'application/problem+json': {
          schema: { $ref: getSchemaPath(ProblemDocument) },
          examples: Object.fromEntries(group.map(({ code }) => [code, { $ref: `#/components/examples/${code}` }])),
        },
      },
    }),
  );
}

/** What a problem of each kind looks like; operations refer to these. */
export function problemExamples(definitions: readonly ErrorDefinition[]): Record<string, { value: object }> {
  return Object.fromEntries(
    definitions.map((definition) => {
      const errors =
        definition.code === 'request.invalid'
          ? [{ pointer: '/email', code: 'is_email', detail: 'email must be an email' }]
          : undefined;
      const extras = errors ? { detail: errors[0]!.detail, errors } : {};
      return [
        definition.code,
        { value: problemBody(new Problem(definition, extras), EXAMPLE_ID, '/api/v1/the/path/you/called') },
      ];
    }),
  );
}
